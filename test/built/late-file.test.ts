import { functionFiles, isLate } from "../../scripts/build/function-files";
import { parseFormula } from "../../src/catalogue/examples";
import { TERM_DEFINITIONS, type TermDefinition } from "../../src/engine/agreement/terms";
import { BareHost, built, readBuiltCatalogue, readMetadata, root } from "./bare-host";

/** functions.js without functions.late.js, as a page has it for a moment, or where the second cannot be loaded. */

const LATE = "functions.late.js";
const lateIds = functionFiles(root)
  .filter(isLate)
  .flatMap(({ text }) => [...text.matchAll(/^export const (\w+)/gm)].map((match) => match[1]!));

const parameters = new Map(readMetadata().functions.map((each) => [each.id, each.parameters.length]));
const examples = readBuiltCatalogue().functions.flatMap((each) =>
  each.examples.map(({ formula }) => [formula, parseFormula(formula)] as const),
);
const isOfLate = ({ 1: { id } }: (typeof examples)[number]) => lateIds.includes(id);

const whole = new BareHost();
const alone = () => new BareHost(undefined, {}, ["functions.js"]);
const ask = (host: BareHost, id: string, args: readonly unknown[]) => host.call(id, args, parameters.get(id)!);
const promised = (host: BareHost, id: string, args: readonly unknown[] = []) =>
  ask(host, id, args)[0]![0] as Promise<unknown[][]>;

const stateOf = (promise: Promise<unknown>) => Promise.race([promise.then(() => "answered"), Promise.resolve("waits")]);

describe("functions.js alone", () => {
  const host = alone();

  test("has every function under its id", () => {
    expect(host.ids.sort()).toEqual(whole.ids.sort());
    expect(lateIds).toContain("EXPLAIN");
  });

  test.each(examples.filter((each) => !isOfLate(each)))("answers %s as both files do", (_, { id, arguments: args }) => {
    expect(ask(host, id, args)).toEqual(ask(whole, id, args));
  });

  test("reads a table of terms", () => {
    const terms = [["Escrow cover", 3]];
    expect(ask(host, "ESCROW_TOPUP", [750000, 0.25, 5000000, null, terms])).toEqual(
      ask(whole, "ESCROW_TOPUP", [750000, 0.25, 5000000, null, terms]),
    );
  });

  test.each(lateIds)("has %s wait", async (id) => {
    expect(await stateOf(promised(host, id))).toBe("waits");
  });
});

describe("when the second file comes", () => {
  test.each(examples.filter(isOfLate))("%s, asked before, is answered, and then at once", async (_, given) => {
    const { id, arguments: args } = given;
    const host = alone();
    const before = promised(host, id, args).catch((error: unknown) => error);
    host.run(LATE);
    const after = ask(host, id, args);
    expect(after).toEqual(ask(whole, id, args));
    const [[refused]] = after as [[{ error?: string; message?: string }]];
    if (refused.error === undefined) expect(await before).toEqual(after);
    else expect(await before).toMatchObject({ code: refused.error, message: refused.message });
    expect(await host.api.late.settled).toBe(true);
  });

  test("numbers of one file are numbers to the other", () => {
    const args = [750_000, 0.25, 5_000_000];
    expect(whole.api.explain("ESCROW_TOPUP", args).result).toMatchObject({
      value: whole.api.call("ESCROW_TOPUP", args)[0]![0],
    });
  });

  test("says of terms what their records say, and the first file nothing of it", () => {
    const terms = Object.values<TermDefinition>(TERM_DEFINITIONS);
    const column = (id: string, place: number) => whole.api.call(id, []).map((row) => row[place]);
    expect(column("TERMS", 4).slice(1)).toEqual(terms.map(({ meaning }) => meaning));
    const reasons = terms.flatMap(({ reading }) => (reading ? [reading.reason] : []));
    expect(reasons.length).toBeGreaterThan(40);
    expect(column("READINGS", 4)).toEqual(expect.arrayContaining(reasons));
    const first = built("functions.js");
    expect(terms.filter(({ meaning }) => first.includes(JSON.stringify(meaning).slice(1, -1)))).toEqual([]);
  });

  test("one of another build is not run with these functions", async () => {
    const host = alone();
    const other = built(LATE).replace(/(\.late\.shared(?:\[["'`]|\.))\w+/, "$1another");
    expect(other).not.toBe(built(LATE));
    expect(() => host.run(LATE, other)).toThrow("undefined");
    expect(await stateOf(promised(host, "TIMELINE"))).toBe("waits");
  });
});

describe("when it cannot be loaded", () => {
  const words = /functions\.late\.js, which answers this, could not be loaded; check the connection/;
  const failed = alone();
  const asked = promised(failed, "TIMELINE");
  failed.api.late.giveUp();

  test.each(lateIds)("%s says so", async (id) => {
    await expect(promised(failed, id)).rejects.toMatchObject({ code: "#N/A", message: expect.stringMatching(words) });
    expect(() => failed.api.call(id, [])).toThrow(words);
  });

  test("so does what was asked before, and a working", async () => {
    await expect(asked).rejects.toMatchObject({ code: "#N/A", message: expect.stringMatching(words) });
    expect(() => failed.api.explain("ESCROW_TOPUP", [750_000, 0.25, 5_000_000])).toThrow(
      /^the working of ESCROW_TOPUP: /,
    );
    expect(await failed.api.late.settled).toBe(false);
  });

  test("the others answer, and a name that is none is still none", () => {
    expect(failed.api.call("ESCROW_TOPUP", [750_000, 0.25, 5_000_000])).toEqual(
      ask(whole, "ESCROW_TOPUP", [750_000, 0.25, 5_000_000]),
    );
    expect(() => failed.api.call("NOTHING", [])).toThrow("an input cell holds #NAME?");
  });

  test("where it comes after all, its functions answer", () => {
    failed.run(LATE);
    expect(ask(failed, "TIMELINE", [])).toEqual(ask(whole, "TIMELINE", []));
  });

  test("giving up says nothing where it came", async () => {
    whole.api.late.giveUp();
    expect(await whole.api.late.settled).toBe(true);
  });
});
