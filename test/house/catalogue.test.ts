import path from "node:path";
import { metadata } from "../../scripts/build/catalogue-plugin";
import { composed } from "../../scripts/build/composed";
import { functionFiles } from "../../scripts/build/function-files";
import { helpContent } from "../../scripts/build/help-content";
import { readCatalogue } from "../../scripts/build/project";
import { helpPages } from "../../src/catalogue/help";
import { readFunctions } from "../../src/catalogue/read";
import { register, tableOf } from "../../src/cells/definition";
import { amount, optional, price } from "../../src/engine/basics/kinds";

/** A function as its file defines it, without fault. */
const GOOD = `/**
 * Shares to issue.
 * They come in certificates.
 *
 * A second paragraph: what <b> only the help shows.
 * @param principal Outstanding principal, in $.
 * @param price Conversion price.
 * @returns Shares.
 * @section 1.1
 * @rounding whole certificates
 * @throws #VALUE! when the principal is negative
 * @readings Top-up rounding, Top-up base
 * @example =ESCROW_TOPUP(750000) -> 1000000 // the agreement's own case
 */
export const ESCROW_TOPUP = tableOf(topUp);
`;

const DEFINITIONS = register({
  ESCROW_TOPUP: tableOf({
    clause: "4.13",
    facts: { principal: amount, price: optional(price) },
    columns: { Date: "date", "Days stale": "days" },
    rows: (_facts, _terms) => [],
    answer: "Date",
  }),
});

const read = (text: string, name = "s4_13_escrow.ts") =>
  readFunctions([{ name, text }], DEFINITIONS, (id) => `https://x.example/help/${id}.html`);

test("a doc comment becomes an entry", () => {
  const { functions, problems } = read(GOOD);
  expect(problems).toEqual([]);
  expect(functions).toEqual([
    {
      id: "ESCROW_TOPUP",
      sections: ["4.13", "1.1"],
      group: "s4_13_escrow",
      groupTitle: "4.13 Escrow",
      description: "Shares to issue. They come in certificates.",
      details: ["A second paragraph: what <b> only the help shows."],
      parameters: [
        { name: "principal", optional: false, description: "Outstanding principal, in $." },
        { name: "price", optional: true, description: "Conversion price." },
        {
          name: "terms",
          optional: true,
          description:
            "The deal's terms: the table of the Deal sheet, or the text that DEAL gives; omitted: the agreement's own.",
        },
      ],
      returns: "Shares.",
      columns: ["Date", "Days stale"],
      unit: "table",
      rounding: "whole certificates",
      errors: [
        { code: "#VALUE!", when: "when the principal is negative" },
        {
          code: "#N/A",
          when: "when the deal rests on no other (Base deal NONE) and does not state a term that the answer needs",
        },
      ],
      readings: ["Top-up rounding", "Top-up base"],
      examples: [{ formula: "=ESCROW_TOPUP(750000)", result: "1000000", note: "the agreement's own case" }],
      see: [],
      helpUrl: "https://x.example/help/ESCROW_TOPUP.html",
    },
  ]);
});

test.each([
  ["@returns Shares.", "", "add @returns", "no word on the answer"],
  [/ \* @example.*\n/, "", "add @example", "no example"],
  ["@rounding", "@roundng", "@roundng is not known", "a typing error in a tag"],
  ["@rounding", "@unit shares\n * @rounding", "@unit is not known", "what the definition knows"],
  ["@section 1.1", "@section 1.1\n * @section 4.13", "@section stands 2 times", "one tag twice"],
  [/ \* Shares[^@]*@param p/, " * @param p", "begin the doc comment", "no description"],
  [/\/\*\*[^]*\*\/\n/, "", "begin the doc comment", "no comment at all"],
  ["Shares to issue.", `Shares ${"x".repeat(250)}.`, "shorten the first paragraph", "a description over 250"],
  ["const ESCROW_TOPUP", "const escrow", "is no function", "an export that is none"],
  ["@param principal", "@param amount", "make @param tags and facts agree", "another name"],
  [/ \* @param principal.*\n/, "", "make @param tags and facts agree", "a parameter without its tag"],
  ["principal Outstanding principal, in $.", "principal", "describe principal", "a parameter without a word"],
  ["@throws #VALUE!", "@throws an error", "begin", "an error without its code"],
  ["=ESCROW_TOPUP(750000) ->", "=ESCROW_TOPUP(750000) is", "mend the example", "no arrow"],
  ["=ESCROW_TOPUP(", "=ESCROW_TOPDOWN(", "let the example call ESCROW_TOPUP", "another function"],
] as [string | RegExp, string, string, string][])("%s becomes %j: %s", (from, to, remedy) => {
  const { problems } = read(GOOD.replace(from, to));
  expect(problems.map((p) => p.message)).toContainEqual(expect.stringContaining(remedy));
  expect(problems[0]!.message).toMatch(/^s4_13_escrow\.ts, /);
});

test("a file without a function, and an id that is taken, are reported", () => {
  expect(read("const a = 1;").problems[0]!.message).toContain("exports no function");
  const twice = readFunctions(
    [
      { name: "a.ts", text: GOOD },
      { name: "b.ts", text: GOOD },
    ],
    DEFINITIONS,
    (id) => id,
  );
  expect(twice.problems.map((p) => p.message)).toEqual([
    "b.ts, ESCROW_TOPUP: give it an id of its own: this one is taken",
  ]);
});

test("a reference to no function is reported, and lets a build go on", () => {
  const { problems } = read(GOOD.replace("@rounding", "@see NOWHERE\n * @rounding"));
  expect(problems.map((p) => [p.message, p.harmless])).toEqual([
    ["s4_13_escrow.ts, ESCROW_TOPUP: @see NOWHERE: there is no such function", true],
  ]);
});

describe("a paragraph that the build composes", () => {
  const marked = (mark: string) =>
    composed(read(GOOD.replace("A second paragraph", `${mark}\n *\n * A second paragraph`)));

  test("stands where its mark stood", () => {
    const { functions, problems } = marked("{@statusFacts}");
    const { details } = functions[0]!;
    expect(problems).toEqual([]);
    expect(details[0]).toMatch(/^Facts of Article I: Control links;/);
    expect(details.at(-1)).toBe("A second paragraph: what <b> only the help shows.");
  });

  test("is reported where nothing composes it", () => {
    expect(marked("{@facts}").problems.map((p) => p.message)).toEqual([
      "s4_13_escrow.ts, ESCROW_TOPUP: {@facts} is not known here; the marks are {@statusFacts}",
    ]);
  });
});

test.each([
  ["s4_13_escrow.ts", "4.13 Escrow"],
  ["s7_8_periods.ts", "7.8 Periods"],
  ["art_6_default_interest.ts", "Art. VI Default interest"],
  ["exhibit_a_conversion_price.ts", "Exhibit A Conversion price"],
  ["schedules.ts", "Schedules"],
])("the functions of %s stand under %s", (name, title) => {
  expect(read(GOOD, name).functions[0]!.groupTitle).toBe(title);
});

test("functions.json is made from the catalogue", () => {
  const catalogue = { version: "1.0.0", namespace: "DEBENTURE", functions: read(GOOD).functions };
  const range = { type: "any", dimensionality: "matrix" };
  expect(metadata(catalogue)).toEqual({
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "ESCROW_TOPUP",
        name: "ESCROW_TOPUP",
        description: "Shares to issue. They come in certificates.",
        helpUrl: "https://x.example/help/ESCROW_TOPUP.html",
        parameters: [
          { name: "principal", description: "Outstanding principal, in $.", ...range },
          { name: "price", description: "Conversion price.", ...range, optional: true },
          {
            name: "terms",
            description:
              "The deal's terms: the table of the Deal sheet, or the text that DEAL gives; omitted: the agreement's own.",
            ...range,
            optional: true,
          },
        ],
        result: { dimensionality: "matrix" },
      },
    ],
  });
});

describe("the help pages", () => {
  const catalogue = { version: "1.0.0", namespace: "DEBENTURE", functions: read(GOOD).functions };
  const pages = helpPages({ catalogue, terms: [], decided: [], clauses: [] });

  test("show a formula as it is typed, and markup as text", () => {
    const page = pages.get("help/ESCROW_TOPUP.html")!;
    expect(page).toContain("=DEBENTURE.ESCROW_TOPUP(principal, [price], [terms])");
    expect(page).toContain("=DEBENTURE.ESCROW_TOPUP(750000)");
    expect(page).toContain("what &lt;b&gt; only");
    expect(page).not.toMatch(/<script(?! src="search.js" defer>)|<style|style=/);
  });
});

describe("the help pages of this project", () => {
  const root = path.resolve(__dirname, "../..");
  const content = helpContent(readCatalogue(root, "production").catalogue);
  const pages = helpPages(content);
  const links = [...pages].flatMap(([file, page]) =>
    [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => [file, href!] as const),
  );

  test("are one a function, one a clause, and their lists", () => {
    for (const { id } of content.catalogue.functions) expect([...pages.keys()]).toContain(`help/${id}.html`);
    for (const number of ["1.1", "4.13", "4.18", "4.19", "5.1"])
      expect([...pages.keys()]).toContain(`help/clause-${number}.html`);
    expect(pages.size).toBe(content.catalogue.functions.length + content.clauses.length + 4);
  });

  test("no name differs from another by capitals only, which some file systems take as one", () => {
    expect(new Set([...pages.keys()].map((name) => name.toLowerCase())).size).toBe(pages.size);
  });

  test("every link leads to a page, and to a place on it", () => {
    const own = links.filter(([, href]) => /^[^./]*\.html|^clause-/.test(href));
    expect(own.length).toBeGreaterThan(1000);
    const dead = own.filter(([, href]) => {
      const [file, anchor] = href.split("#");
      const page = pages.get(`help/${file}`);
      return page === undefined || (anchor !== undefined && !page.includes(`id="${anchor}"`));
    });
    expect(dead).toEqual([]);
  });

  test("each reading that a function names is a term with choices", () => {
    const known = new Set(content.terms.filter(({ choices }) => choices.length > 0).map(({ name }) => name));
    const unknown = content.catalogue.functions.flatMap(({ id, readings }) =>
      readings.filter((name) => !known.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

test("the functions stand in the agreement's own order", () => {
  const names = functionFiles(path.resolve(__dirname, "../..")).map((file) => file.name);
  const order = [
    "recital.ts",
    "s1_1_calendars.ts",
    "s4_13_escrow.ts",
    "s4_18_ownership.ts",
    "art_6_default_interest.ts",
    "s7_3_notices.ts",
    "schedules.ts",
    "terms.ts",
  ];
  expect(names.filter((name) => order.includes(name))).toEqual(order);
});
