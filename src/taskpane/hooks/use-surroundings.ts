import { useEffect, useMemo, useState } from "react";
import { NO_CELLS, readOnce } from "../formula/cell-source";
import type { Surroundings } from "../formula/evaluate";
import { callFunction, explainFunction, itemsOf } from "../functions-client";
import { useDeal, useServices } from "../services";
import { termsArgument } from "../stores/deal/terms-argument";
import { useCatalogue } from "./use-catalogue";
import { useChanges } from "./use-changes";
import { useDefinedNames } from "./use-names";

/** Counts up whenever the view comes into sight: while it was hidden it heard of no change. */
function useShown(): number {
  const [count, setCount] = useState(0);
  useEffect(() => setCount((before) => before + 1), []);
  return count;
}

/** What formulas are evaluated with here; a new object after each change of the workbook or the deal. */
export function useSurroundings(): Surroundings {
  const { namespace } = useCatalogue();
  const { workbook } = useServices();
  const deal = useDeal((state) => state.deal);
  const sheet = useDeal((state) => state.sheet);
  const changes = useChanges();
  const names = useDefinedNames(changes);
  const shown = useShown();
  const terms = useMemo(() => (sheet === undefined ? termsArgument(deal) : undefined), [deal, sheet]);
  return useMemo(
    (): Surroundings => ({
      workbook: workbook ? readOnce(workbook) : NO_CELLS,
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
}
