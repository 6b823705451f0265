import { start } from "../../src/cells/host";
import { FUNCTIONS as ALL } from "../../src/functions";
import { callFunction, itemsOf } from "../../src/taskpane/functions-client";
import { call, type HostError } from "../functions/host";

start(ALL, [], {});

const CAP = [20_000_000, 0, null];

describe("a term for want of which there is no answer", () => {
  test.each([
    ["Base deal=NONE", "not stated", "nothing is said of it"],
    ["Base deal=NONE; Ownership cap=none", "none", "the deal has no such clause"],
  ])("is told to the pane as data: %s, %s", (terms, lack) => {
    expect(callFunction("OWNERSHIP_CAP", [...CAP, terms])).toMatchObject({
      code: "#N/A",
      missing: { term: "ownershipCap", lack },
    });
  });

  test("is told in one place of many", () => {
    const answer = callFunction("OWNERSHIP_CAP", [[[1], [2]], 0, null, "Base deal=NONE"]);
    expect(answer).toMatchObject({ rows: [[{ missing: { term: "ownershipCap" } }], [{ code: "#N/A" }]] });
  });

  test("is no part of what a spreadsheet gets", () => {
    const error = call("OWNERSHIP_CAP", ...CAP, "Base deal=NONE") as HostError;
    expect([error.code, Object.keys(error)]).toEqual(["#N/A", ["code"]]);
  });

  test.each([
    [["many", 0, null], "an argument"],
    [[...CAP, 'Ownership cap="#REF!"'], "a term"],
  ])("is none where what is given cannot be read: %j", (args) =>
    expect(callFunction("OWNERSHIP_CAP", args)).not.toHaveProperty("missing"),
  );

  test("is told where the items of a table are asked for", () => {
    const facts = Object.keys(ALL.REDEMPTION_BREAKDOWN.facts).map((_, index) => [0.25, 1, 0, 0, 0, 100][index] ?? null);
    expect(itemsOf("REDEMPTION_BREAKDOWN", [...facts, "Base deal=NONE"])).toMatchObject({
      missing: { lack: "not stated" },
    });
  });
});
