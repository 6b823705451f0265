import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of a manifest. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What a manifest is held against. */
export interface Surroundings {
  /** under which every address of this form must stand */
  readonly base: string;
  readonly version: string;
  /** width and height of a file of the build; undefined where it is no PNG */
  readonly pixels: (path: string) => { width: number; height: number } | undefined;
  readonly exists: (path: string) => boolean;
  /** names that the ribbon's code associates */
  readonly commands: readonly string[];
}

export type Rule = (manifest: Element, around: Surroundings) => string[];

/** Every rule that a manifest breaks, as "rule: what is wrong". */
export function lint(xml: string, around: Surroundings): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`well-formed: line ${valid.err.line}: ${valid.err.msg}`];
  const manifest = parse(xml);
  return Object.entries(RULES).flatMap(([name, rule]) =>
    rule(manifest, around).map((problem) => `${name}: ${problem}`),
  );
}

type Parsed = Record<string, unknown>;

function parse(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
  });
  const roots = (parser.parse(xml) as Parsed[]).map(element).filter((e) => !e.name.startsWith("?"));
  return roots[0]!;
}

function element(parsed: Parsed): Element {
  const name = Object.keys(parsed).find((key) => key !== ":@") ?? "";
  const content = Array.isArray(parsed[name]) ? (parsed[name] as Parsed[]) : [];
  const text = content.map((child) => child["#text"] ?? "").join("");
  const children = content.filter((child) => !("#text" in child)).map(element);
  return { name, attributes: (parsed[":@"] ?? {}) as Record<string, string>, children, text };
}

function all(from: Element, name: string): Element[] {
  return from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function child(from: Element, name: string): Element | undefined {
  return from.children.find((each) => each.name === name);
}

function path(from: Element, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at && child(at, name), from);
}

const value = (of: Element | undefined): string => of?.attributes["DefaultValue"] ?? of?.text ?? "";

/** What an element may hold, in this order (the manifest element ordering of the documentation). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  AppDomains: ["AppDomain"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Hosts: ["Host"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab", "CustomTab", "OfficeMenu"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  OfficeTab: ["Group"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Icon: ["bt:Image"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Action: ["SourceLocation", "Title", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  "bt:Images": ["bt:Image"],
  "bt:Urls": ["bt:Url"],
  "bt:ShortStrings": ["bt:String"],
  "bt:LongStrings": ["bt:String"],
};

/** In which list of the resources the resid of an element must stand. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  Runtime: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const LENGTHS: Readonly<Record<string, number>> = {
  "bt:Images": 2048,
  "bt:Urls": 2048,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

interface Resource {
  readonly id: string;
  readonly value: string;
  readonly list: string;
}

function resources(manifest: Element): Resource[] {
  const lists = path(manifest, "VersionOverrides", "Resources")?.children ?? [];
  return lists.flatMap((list) =>
    list.children.map((each) => ({ id: each.attributes["id"] ?? "", value: value(each), list: list.name })),
  );
}

interface Reference {
  readonly element: string;
  readonly resid: string;
  readonly size: string | undefined;
}

function references(manifest: Element): Reference[] {
  const walk = (at: Element): Reference[] => [
    ...(at.attributes["resid"] === undefined
      ? []
      : [{ element: at.name, resid: at.attributes["resid"], size: at.attributes["size"] }]),
    ...at.children.flatMap(walk),
  ];
  return walk(manifest);
}

/** Every web address, wherever it stands. */
function addresses(manifest: Element): string[] {
  const single = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) => value(child(manifest, name)));
  const domains = all(manifest, "AppDomain").map((domain) => domain.text);
  const source = value(path(manifest, "DefaultSettings", "SourceLocation"));
  const listed = resources(manifest).filter((each) => each.list === "bt:Images" || each.list === "bt:Urls");
  return [...single, ...domains, source, ...listed.map((each) => each.value)].filter((address) => address !== "");
}

function resolve(manifest: Element, resid: string | undefined): string {
  return resources(manifest).find((each) => each.id === resid)?.value ?? "";
}

function orderOf(at: Element): string[] {
  const allowed = ORDER[at.name] ?? [];
  const places = at.children.map((each) => allowed.indexOf(each.name));
  const unknown = at.children
    .filter((_, i) => places[i] === -1)
    .map((each) => `${each.name} has no place in ${at.name}`);
  const wrong = at.children
    .filter((_, i) => i > 0 && places[i]! < places[i - 1]! && places[i] !== -1)
    .map((each) => `${each.name} stands too late in ${at.name}`);
  return [...unknown, ...wrong, ...at.children.flatMap(orderOf)];
}

function tooLong(what: string, text: string, limit: number): string[] {
  return text.length > limit ? [`${what} has ${text.length} characters, ${limit} are allowed`] : [];
}

function iconProblems(icon: Element, where: string, manifest: Element, around: Surroundings): string[] {
  const sizes = icon.children.map((image) => Number(image.attributes["size"]));
  const missing = [16, 32, 80].filter((size) => !sizes.includes(size)).map((size) => `${where} lacks size ${size}`);
  const wrong = icon.children.flatMap((image) => {
    const address = resolve(manifest, image.attributes["resid"]);
    return pixelProblems(address, Number(image.attributes["size"]), around);
  });
  return [...missing, ...wrong];
}

function pixelProblems(address: string, size: number, around: Surroundings): string[] {
  const pixels = around.pixels(address.replace(around.base, ""));
  if (!pixels) return [`${address} is no PNG file of the build`];
  return pixels.width === size && pixels.height === size
    ? []
    : [`${address} is ${pixels.width} × ${pixels.height}, not ${size} × ${size}`];
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const RULES: Readonly<Record<string, Rule>> = {
  "element order": orderOf,

  "resid resolves": (manifest) =>
    references(manifest).flatMap(({ element: name, resid }) => {
      const found = resources(manifest).find((each) => each.id === resid);
      if (!found) return [`${name} refers to ${resid}, which no resource has`];
      return found.list === RESOURCE_OF[name]
        ? []
        : [`${name} refers to ${resid} of ${found.list}, not of ${RESOURCE_OF[name]}`];
    }),

  "resource ids": (manifest) => {
    const ids = resources(manifest).map((each) => each.id);
    const used = new Set(references(manifest).map((each) => each.resid));
    return [
      ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${id} stands twice`),
      ...ids.flatMap((id) => tooLong(`id ${id}`, id, 32)),
      ...ids.filter((id) => !used.has(id)).map((id) => `${id} is not used`),
    ];
  },

  "text lengths": (manifest) => [
    ...resources(manifest).flatMap((each) => tooLong(each.id, each.value, LENGTHS[each.list] ?? 0)),
    ...resources(manifest)
      .filter((each) => each.value === "")
      .map((each) => `${each.id} is empty`),
    ...tooLong("Description", value(child(manifest, "Description")), 250),
    ...tooLong("DisplayName", value(child(manifest, "DisplayName")), 125),
    ...tooLong("ProviderName", value(child(manifest, "ProviderName")), 125),
  ],

  identity: (manifest) => (GUID.test(value(child(manifest, "Id"))) ? [] : ["Id is not a GUID in small letters"]),

  version: (manifest, around) => {
    const version = value(child(manifest, "Version"));
    if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) return [`${version} is not four numbers of at most five digits`];
    return version === `${around.version}.0` ? [] : [`${version} is not ${around.version}.0 of package.json`];
  },

  https: (manifest) =>
    addresses(manifest)
      .filter((address) => !address.startsWith("https://"))
      .map((address) => `${address} is not https`),

  addresses: (manifest, around) => {
    const origin = new URL(around.base).origin;
    return addresses(manifest)
      .filter((address) => address !== origin && !address.startsWith(around.base))
      .map((address) => `${address} is not under ${around.base}`);
  },

  "files exist": (manifest, around) =>
    addresses(manifest)
      .filter((address) => address.startsWith(around.base) && address !== around.base)
      .map((address) => address.slice(around.base.length))
      .filter((file) => !around.exists(file))
      .map((file) => `${file} is not in the build`),

  support: (manifest) => (value(child(manifest, "SupportUrl")) === "" ? ["SupportUrl is missing"] : []),

  icons: (manifest, around) => [
    ...all(manifest, "Group").flatMap((group) => {
      const icon = child(group, "Icon");
      return icon ? iconProblems(icon, group.attributes["id"] ?? "Group", manifest, around) : ["Group has no Icon"];
    }),
    ...all(manifest, "Control").flatMap((control) => {
      const icon = child(control, "Icon");
      return icon
        ? iconProblems(icon, control.attributes["id"] ?? "Control", manifest, around)
        : ["Control has no Icon"];
    }),
    ...pixelProblems(value(child(manifest, "IconUrl")), 32, around),
    ...pixelProblems(value(child(manifest, "HighResolutionIconUrl")), 64, around),
  ],

  "shared runtime": (manifest) => {
    const runtime = all(manifest, "Runtime")[0];
    const resid = runtime?.attributes["resid"];
    const page = all(manifest, "Page").map((each) => child(each, "SourceLocation")?.attributes["resid"])[0];
    const file = all(manifest, "FunctionFile")[0]?.attributes["resid"];
    const required = all(manifest, "Set").some((set) => set.attributes["Name"] === "SharedRuntime");
    return [
      ...(runtime?.attributes["lifetime"] === "long" ? [] : ["Runtime needs lifetime long"]),
      ...(resid !== undefined && resid === page && resid === file
        ? []
        : [`Runtime (${resid}), Page (${page}) and FunctionFile (${file}) must be one`]),
      ...(required ? [] : ["Requirements must name the set SharedRuntime"]),
      ...(value(path(manifest, "DefaultSettings", "SourceLocation")) === resolve(manifest, resid)
        ? []
        : ["DefaultSettings must open the same page"]),
      ...all(manifest, "Action")
        .filter((action) => child(action, "TaskpaneId"))
        .map(() => "TaskpaneId is not allowed with a shared runtime"),
    ];
  },

  "one origin": (manifest) => {
    const parts = all(manifest, "ExtensionPoint")
      .filter((each) => each.attributes["xsi:type"] === "CustomFunctions")
      .flatMap((each) => all(each, "SourceLocation"));
    const origins = new Set(parts.map((each) => originOf(resolve(manifest, each.attributes["resid"]))));
    return parts.length === 3 && origins.size === 1
      ? []
      : [`script, page and metadata of the functions come from ${[...origins].join(", ")}`];
  },

  namespace: (manifest) => {
    const namespace = resolve(manifest, all(manifest, "Namespace")[0]?.attributes["resid"]);
    return /^[A-Z][A-Z0-9]{3,30}$/.test(namespace)
      ? []
      : [`"${namespace}" is no namespace of capitals and digits, four at least`];
  },

  commands: (manifest, around) => {
    const named = all(manifest, "FunctionName").map((each) => each.text);
    return [
      ...named
        .filter((name) => !around.commands.includes(name))
        .map((name) => `${name} is not associated in src/commands/commands.ts`),
      ...around.commands
        .filter((name) => !named.includes(name))
        .map((name) => `${name} of src/commands/commands.ts has no button`),
    ];
  },

  ribbon: (manifest) => {
    const groups = all(manifest, "Group");
    const buttons = groups.flatMap((group) => all(group, "Control"));
    const ids = [...groups, ...buttons].map((each) => each.attributes["id"] ?? "");
    return [
      ...(groups.length === 1 && buttons.length >= 2 && buttons.length <= 6
        ? []
        : ["one group of two to six buttons is expected"]),
      ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `id ${id} stands twice`),
      ...buttons
        .filter((button) => !child(button, "Supertip"))
        .map((button) => `${button.attributes["id"]} has no Supertip`),
    ];
  },
};

function originOf(address: string): string {
  return /^https?:\/\/[^/]+/.exec(address)?.[0] ?? address;
}
