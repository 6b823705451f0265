import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../src/engine/agreement/terms";
import { dealValues } from "../../src/sheets/deal";
import { MODELS } from "../../src/sheets/models";
import { NEEDED } from "../../src/sheets/not-stated";
import { readMetadata } from "./bare-host";
import { Computed, type Implementation } from "./computed";

/** What the sheets say that their functions need is what these need: asked of the functions, term after term. */

jest.setTimeout(300_000);

const KEYS = new Map<string, TermKey>(TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, key]));
const OWN = dealValues(AGREEMENT_TERMS);

interface Message {
  readonly message?: string;
}

/** What a call says of a term that its deal does not state, in its error or in one of its places. */
function missingIn(ask: () => unknown): TermKey | undefined {
  const told = (one: unknown) => /does not state (.*?) \(/.exec((one as Message | null)?.message ?? "")?.[1];
  try {
    const cells = [ask()].flat(2);
    return KEYS.get(cells.map(told).find(Boolean) ?? "");
  } catch (error) {
    return KEYS.get(told(error) ?? "");
  }
}

/** Every term that a call asks for in vain, when the deal states one more each time. */
function missing(implementation: Implementation, values: readonly unknown[], termsAt: number): Set<TermKey> {
  const found = new Set<TermKey>();
  for (;;) {
    const stated = [...found].map((key) => [TERM_DEFINITIONS[key].name, OWN[key]]);
    const terms = [["Base deal", "NONE"], ...stated];
    const next = missingIn(() => implementation(...values.map((value, at) => (at === termsAt ? terms : value))));
    if (next === undefined || found.has(next)) return found;
    found.add(next);
  }
}

const asked = new Map<string, Set<TermKey>>();

beforeAll(async () => {
  const { functions } = readMetadata();
  const places = new Map(
    functions.map(({ id, parameters }) => [id, parameters.findIndex(({ name }) => name === "terms")]),
  );
  const sheets = MODELS.map(({ sheet }) => sheet());
  const computed = new Computed(sheets, (id, implementation) => (...values) => {
    if (id !== "TERM" && id !== "DEAL" && places.get(id)! >= 0) {
      const found = missing(implementation, values, places.get(id)!);
      asked.set(id, new Set([...(asked.get(id) ?? []), ...found]));
    }
    return implementation(...values);
  });
  await computed.with({});
});

/** A part of no shares is none, whether they are a term or a fact. */
const BESIDES: Readonly<Record<string, readonly TermKey[]>> = { OWNERSHIP_PERCENT: ["outstandingShares"] };

test("each function of the sheets needs the terms that its cells name where it has no answer", () => {
  const inOrder = (keys: Iterable<TermKey>) => TERM_KEYS.filter((key) => new Set(keys).has(key));
  const needed = [...asked].map(([id, keys]) => [id, inOrder([...keys, ...(BESIDES[id] ?? [])])] as const);
  const found = Object.fromEntries(needed.filter(([, keys]) => keys.length > 0).sort());
  const said = Object.entries(NEEDED).map(([id, keys]) => [id, inOrder(keys)] as const);
  expect(Object.fromEntries(said.sort())).toEqual(found);
  expect(said.length).toBeGreaterThan(25);
});
