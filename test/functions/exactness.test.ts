import { Random, SEED } from "../arbitraries/random";
import { CHECKS } from "../oracles/all";
import { differences, type Caller } from "../oracles/check";
import { callWith } from "./host";
import { FUNCTIONS } from "../../src/functions/define";

const RUNS = 300;

const call: Caller = (id, { facts, terms }) => {
  const names = Object.keys(FUNCTIONS.get(id)!.facts);
  return callWith(terms ?? {}, id, ...names.map((name) => facts[name] ?? null));
};

describe(`answers by an independent check, seed ${SEED}, ${RUNS} calls a function`, () => {
  test.each(CHECKS.map((check) => [check.id, check] as const))("%s", (id, check) => {
    expect(differences(check, RUNS, new Random(SEED, id), call)).toEqual([]);
  });
});
