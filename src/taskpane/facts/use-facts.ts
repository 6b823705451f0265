import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { loadCatalogue } from "../catalogue-client";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Block, DefinedName, Table, Workbook } from "../../workbook/workbook";
import { termsArgument } from "../deal/terms-argument";
import { reason } from "../failures";
import type { Surroundings } from "../formula/evaluate";
import type { ParametersOf } from "../formula/explain-cell";
import { callFunction, explainFunction, itemsOf, tableParameters } from "../functions-client";
import { useDeal, useServices } from "../services";
import { useChanges } from "../views/functions/use-live-answer";
import type { FactsState, FactsStore } from "./facts-store";

export function useFacts(): { state: FactsState; store: FactsStore } {
  const { facts: store } = useServices();
  return { store, state: useSyncExternalStore(store.subscribe, store.snapshot) };
}

/** Every function as the catalogue has it, or why it could not be loaded. */
export function useCatalogue(): { readonly catalogue?: Catalogue; readonly failure?: string } {
  const [loaded, setLoaded] = useState<{ catalogue?: Catalogue; failure?: string }>({});
  useEffect(() => {
    let isHere = true;
    loadCatalogue().then(
      (catalogue) => isHere && setLoaded({ catalogue }),
      (error: unknown) => isHere && setLoaded({ failure: reason(error) }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return loaded;
}

/** The names of the workbook that stand for cells or formulas. */
export function useDefinedNames(changes: number): readonly DefinedName[] {
  const { workbook } = useServices();
  const [names, setNames] = useState<readonly DefinedName[]>([]);
  useEffect(() => {
    if (!workbook) return;
    let isHere = true;
    workbook.names().then(
      (next) => isHere && setNames((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [workbook, changes]);
  return names;
}

const NO_WORKBOOK = new Proxy({} as Workbook, {
  get: (_, method) => async () => {
    if (method === "table") return undefined;
    throw new Error("there is no workbook around this pane");
  },
});

/** Counts up whenever the view comes into sight: while it was hidden it heard of no change. */
function useShown(): number {
  const [count, setCount] = useState(0);
  useEffect(() => setCount((before) => before + 1), []);
  return count;
}

/** What formulas are evaluated with here; a new object after each change of the workbook or the deal. */
export function useSurroundings(namespace: string): {
  around: Surroundings;
  names: readonly DefinedName[];
  changes: number;
} {
  const { workbook } = useServices();
  const deal = useDeal((state) => state.deal);
  const sheet = useDeal((state) => state.sheet);
  const changes = useChanges();
  const names = useDefinedNames(changes);
  const shown = useShown();
  const terms = useMemo(() => (sheet === undefined ? termsArgument(deal) : undefined), [deal, sheet]);
  const around = useMemo(
    (): Surroundings => ({
      workbook: workbook ? readOnce(workbook) : NO_WORKBOOK,
      cell: "",
      namespace,
      names,
      terms,
      call: callFunction,
      explain: explainFunction,
      items: itemsOf,
    }),
    // The changes are no part of it, and make it new: what was read of the cells is read again.
    [workbook, namespace, names, terms, changes, shown],
  );
  return { around, names, changes };
}

/** The parameters of a function by the catalogue; none is known until it is loaded. */
export function useParameters(): ParametersOf {
  const { catalogue } = useCatalogue();
  return useCallback(
    (id) => {
      const found = catalogue?.functions.find((each) => each.id === id);
      if (!found) return undefined;
      const tables = tableParameters(id);
      const isHeaded = found.columns !== undefined;
      return found.parameters.map(({ name }) => ({
        name,
        isTable: isHeaded || name === "terms" || tables.includes(name),
      }));
    },
    [catalogue],
  );
}

/** Each place is read once, however many formulas point to it. */
function readOnce(workbook: Workbook): Workbook {
  const blocks = new Map<string, Promise<Block>>();
  const read = (address: string): Promise<Block> => {
    const known = blocks.get(address) ?? workbook.read(address);
    blocks.set(address, known);
    return known;
  };
  const tables = new Map<string, Promise<Table | undefined>>();
  const table = (name: string): Promise<Table | undefined> => {
    const known = tables.get(name) ?? workbook.table(name);
    tables.set(name, known);
    return known;
  };
  return { read, table, spill: (cell: string) => workbook.spill(cell) } as Workbook;
}

/** Runs an asynchronous computation again whenever what it hangs on changes; keeps the last outcome until the next. */
export function useComputed<T>(compute: () => Promise<T>, first: T): T {
  const [outcome, setOutcome] = useState(first);
  useEffect(() => {
    let isHere = true;
    const timer = setTimeout(() => {
      compute().then(
        (next) => isHere && setOutcome(next),
        (error: unknown) => console.warn(error),
      );
    }, 60);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [compute]);
  return outcome;
}
