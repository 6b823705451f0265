import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fourPartVersion, manifestFor } from "../../scripts/build/manifest";
import { baseUrl, DEVELOPMENT_URL, namespaceOf, readPackage, type Form } from "../../scripts/build/project";
import { lint, RULES, type Surroundings } from "./manifest-rules";

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");

/** Width and height stand in the first chunk of a PNG file. */
function pixels(file: string): { width: number; height: number } | undefined {
  const full = path.join(dist, file);
  if (!existsSync(full)) return undefined;
  const bytes = readFileSync(full);
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

function commandNames(): string[] {
  const source = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
  const table = /const COMMANDS.* = \{\n(.*?)\n\};/s.exec(source)?.[1] ?? "";
  return [...table.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]!);
}

function surroundings(form: Form): Surroundings {
  return {
    base: baseUrl(root, form),
    version: readPackage(root).version,
    pixels,
    exists: (file) => existsSync(path.join(dist, file)),
    commands: commandNames(),
  };
}

const written: [Form, string][] = [
  ["development", "manifest.dev.xml"],
  ["production", "manifest.xml"],
];

describe.each(written)("the %s form of the manifest", (form, file) => {
  const xml = readFileSync(path.join(dist, file), "utf8");

  test("breaks no rule", () => {
    expect(lint(xml, surroundings(form))).toEqual([]);
  });

  test("is what the source gives", () => {
    expect(xml).toBe(manifestFor(root, form));
  });
});

test("no address of the development server is left in the production form", () => {
  const [development, production] = [manifestFor(root, "development"), manifestFor(root, "production")];
  const count = (xml: string, address: string) => xml.split(address).length - 1;
  expect(count(production, "localhost")).toBe(0);
  expect(count(production, baseUrl(root, "production"))).toBe(count(development, DEVELOPMENT_URL));
});

test("the help names functions by the manifest's namespace", () => {
  const namespace = namespaceOf(readFileSync(path.join(root, "manifest.xml"), "utf8"));
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const used = new Set([...readme.matchAll(/=([A-Z][A-Z0-9]*)\.[A-Z_]+\(/g)].map((match) => match[1]));
  expect([...used]).toEqual([namespace]);
});

test.each([
  ["1.2.3", "1.2.3.0"],
  ["0.1.0", "0.1.0.0"],
  ["1.0.0-beta.2", "1.0.0.0"],
])("package version %s is manifest version %s", (version, expected) => {
  expect(fourPartVersion(version)).toBe(expected);
});

test.each(["1.2", "1.2.3.4", "123456.0.0", "v1.2.3"])("package version %s has no manifest form", (version) => {
  expect(() => fourPartVersion(version)).toThrow(version);
});

type Edit = (xml: string) => string;
const replace =
  (from: string | RegExp, to: string): Edit =>
  (xml) =>
    xml.replace(from, to);
const long = (count: number) => "x".repeat(count);

/** Each row damages a good manifest; the rule must see it, and say what it saw. */
const MUTATIONS: [rule: string, says: string, edit: Edit, why: string][] = [
  ["well-formed", "line", replace("</Hosts>", ""), "an element without its end"],
  [
    "element order",
    "Version stands too late in OfficeApp",
    replace(/( *<Version>.*\n)( *<ProviderName>.*\n)/, "$2$1"),
    "Office rejects a wrong order",
  ],
  [
    "element order",
    "Icon stands too late in Group",
    replace(/( *<Icon>[\s\S]*?<\/Icon>\n)( *<Control [\s\S]*?<\/Control>\n)/, "$2$1"),
    "deep in the ribbon too",
  ],
  [
    "element order",
    "Tooltip has no place in Control",
    replace("<Supertip>", "<Tooltip/><Supertip>"),
    "an element that does not exist",
  ],
  [
    "element order",
    "TaskpaneId has no place in Action",
    replace('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId>'),
    "a second pane",
  ],
  [
    "resid resolves",
    "which no resource has",
    replace('<Label resid="Help.Label"/>', '<Label resid="Help.Lable"/>'),
    "a typing error",
  ],
  [
    "resid resolves",
    "not of bt:LongStrings",
    replace('<Description resid="Help.Description"/>', '<Description resid="Help.Title"/>'),
    "the wrong list",
  ],
  ["resource ids", "stands twice", replace(' id="Help.Title"', ' id="Help.Label"'), "two of one name"],
  ["resource ids", "has 33 characters", replace(/Help\.Title/g, long(33)), "longer than 32"],
  [
    "resource ids",
    "is not used",
    replace("</bt:ShortStrings>", '<bt:String id="Old" DefaultValue="x"/></bt:ShortStrings>'),
    "left over",
  ],
  ["text lengths", "Help.Title has 126", replace("Help on the functions", long(126)), "short string over 125"],
  [
    "text lengths",
    "Help.Description has 251",
    replace(/(id="Help\.Description" DefaultValue=")[^"]*/, `$1${long(251)}`),
    "long string over 250",
  ],
  ["text lengths", "is empty", replace("Help on the functions", ""), "nothing to show"],
  [
    "text lengths",
    "Description has 251",
    replace(/(<Description DefaultValue=")[^"]*/, `$1${long(251)}`),
    "description over 250",
  ],
  [
    "text lengths",
    "DisplayName has 126",
    replace(/(<DisplayName DefaultValue=")[^"]*/, `$1${long(126)}`),
    "name over 125",
  ],
  ["identity", "not a GUID", replace(/<Id>[^<]*/, "<Id>debenture"), "no GUID"],
  ["version", "not four numbers", replace(/<Version>[^<]*/, "<Version>1.0.0"), "three parts"],
  ["version", "is not", replace(/<Version>[^<]*/, "<Version>99999.0.0.0"), "not the package's"],
  ["version", "not four numbers", replace(/<Version>[^<]*/, "<Version>1.123456.0.0"), "six digits"],
  ["https", "is not https", replace('<IconUrl DefaultValue="https', '<IconUrl DefaultValue="http'), "plain http"],
  [
    "addresses",
    "is not under",
    replace(/(id="Functions\.Script\.Url" DefaultValue=")[^"]*/, "$1https://elsewhere.example/functions.js"),
    "an address not replaced",
  ],
  [
    "one origin",
    "come from",
    replace(/(id="Functions\.Script\.Url" DefaultValue=")[^"]*/, "$1https://elsewhere.example/functions.js"),
    "script of another site",
  ],
  ["files exist", "function.js is not in the build", replace("functions.js", "function.js"), "nothing there"],
  ["support", "SupportUrl", replace(/<SupportUrl .*\n/, ""), "the store asks for it"],
  ["icons", "lacks size 80", replace(/ *<bt:Image size="80" resid="Help\.80"\/>\n/, ""), "a size that Office needs"],
  ["icons", "is 16 × 16, not 32 × 32", replace("product-32.png", "product-16.png"), "a wrong picture"],
  ["icons", "is no PNG", replace("product-64.png", "product.svg"), "not a PNG"],
  ["icons", "Group has no Icon", replace(/ *<Icon>[\s\S]*?<\/Icon>\n/, ""), "no picture at all"],
  [
    "shared runtime",
    "lifetime long",
    replace('lifetime="long"', 'lifetime="short"'),
    "the runtime would end with the pane",
  ],
  [
    "shared runtime",
    "must be one",
    replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
    "two pages",
  ],
  [
    "shared runtime",
    "SharedRuntime",
    replace('Name="SharedRuntime"', 'Name="ExcelApi"'),
    "an Excel without shared runtime",
  ],
  [
    "shared runtime",
    "TaskpaneId",
    replace('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId>'),
    "a second pane",
  ],
  ["namespace", "no namespace", replace('DefaultValue="DEBENTURE"', 'DefaultValue="A1"'), "looks like a cell"],
  [
    "commands",
    "is not associated",
    replace("<FunctionName>openHelp", "<FunctionName>showHelp"),
    "a button that does nothing",
  ],
  [
    "commands",
    "has no button",
    replace("<FunctionName>openHelp", "<FunctionName>explainCell"),
    "code that nothing calls",
  ],
  [
    "ribbon",
    "one group",
    replace("</OfficeTab>", '<Group id="X"><Label resid="Group.Label"/></Group></OfficeTab>'),
    "two groups",
  ],
  ["ribbon", "stands twice", replace('id="Debenture.Help"', 'id="Debenture.Open"'), "two buttons of one id"],
  ["ribbon", "has no Supertip", replace(/ *<Supertip>[\s\S]*?<\/Supertip>\n/, ""), "a button without its text"],
];

describe("the linter sees", () => {
  const good = manifestFor(root, "production");

  test.each(MUTATIONS)("%s: %s", (rule, says, edit) => {
    const bad = edit(good);
    expect(bad).not.toBe(good);
    expect(lint(bad, surroundings("production"))).toContainEqual(
      expect.stringMatching(new RegExp(`^${rule}: .*${says.replaceAll(".", "\\.")}`)),
    );
  });

  test("every rule at least once", () => {
    const shown = new Set(MUTATIONS.map(([rule]) => rule));
    expect(Object.keys(RULES).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
