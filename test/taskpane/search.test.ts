import type { CatalogueFunction } from "../../src/catalogue/catalogue";
import { TERM_DEFINITIONS, TERM_KEYS } from "../../src/engine/agreement/terms";
import { GROUPS } from "../../src/taskpane/stores/deal/deal";
import { searchTerms } from "../../src/taskpane/stores/deal/search";
import { groupFunctions, searchFunctions, signature } from "../../src/taskpane/views/functions/search";
import { said } from "../other-words/said";

describe("the terms", () => {
  const found = (text: string) => searchTerms(TERM_KEYS, text).map((key) => TERM_DEFINITIONS[key].name);

  const rows: [text: string, holds: string, lacks: string, why: string][] = [
    ["escrow cover", "Escrow cover", "Coupon rate", "by the name"],
    ["4.18", "Ownership cap", "Escrow cover", "by the clause"],
    ["ODD_LOT", "Top-up rounding", "Escrow cover", "by a choice"],
    [said("Lincoln's Birthday"), "Business calendar", "Trading calendar", "by what a choice means"],
    ["a22", "Top-up rounding", "Top-up base", "by the row of the doubt"],
    ["WARRANTS price", "Warrant exercise price", "Warrant shares", "by the group, whatever the case"],
  ];
  test.each(rows)("%s", (text, holds, lacks) => {
    expect(found(text)).toContain(holds);
    expect(found(text)).not.toContain(lacks);
  });

  test("nothing typed leaves them all, nonsense none", () => {
    expect(found("  ")).toHaveLength(TERM_KEYS.length);
    expect(found("xyzzy")).toEqual([]);
  });

  test("stand in groups, each once", () => {
    expect(GROUPS.flatMap((group) => group.keys).sort()).toEqual([...TERM_KEYS].sort());
  });
});

describe("the functions", () => {
  const made = (id: string, groupTitle: string, description = ""): CatalogueFunction => ({
    id,
    groupTitle,
    description,
    group: "",
    sections: [groupTitle.split(" ")[0]!],
    details: [],
    parameters: [
      { name: "conversion_price", description: "Price then current.", optional: false },
      { name: "terms", description: "", optional: true },
    ],
    returns: "",
    unit: "$",
    errors: [],
    readings: [],
    examples: [],
    see: [],
    helpUrl: "",
  });
  const all = [
    made("DEADLINE", "1.1 Calendars", "Not of the escrow."),
    made("ESCROW_TOPUP", "4.13 Escrow"),
    made("VERSION", "Version"),
    made("CAP", "4.4 Cap"),
  ];

  test("with the words in the name come first", () => {
    expect(searchFunctions(all, "escrow").map((each) => each.id)).toEqual(["ESCROW_TOPUP", "DEADLINE"]);
    expect(searchFunctions(all, "conversion price top").map((each) => each.id)).toEqual(["ESCROW_TOPUP"]);
    expect(searchFunctions(all, "nothing of this")).toEqual([]);
  });

  test("stand in groups in the agreement's order", () => {
    expect(groupFunctions(all).map((group) => group.title)).toEqual([
      "1.1 Calendars",
      "4.4 Cap",
      "4.13 Escrow",
      "Version",
    ]);
  });

  test("show their parameters, the optional ones in brackets", () => {
    expect(signature(all[1]!)).toBe("ESCROW_TOPUP(conversion_price, [terms])");
  });
});
