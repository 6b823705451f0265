import { useMemo } from "react";
import { useFacts } from "../hooks/use-facts";
import { useParameters } from "../hooks/use-parameters";
import { useSurroundings } from "../hooks/use-surroundings";
import { useDeal } from "../services";
import { dealName } from "../formula/deal-name";
import type { Computing } from "./outcome";
import { TileFormulas } from "./tile-formulas";

/** The formulas on what is known today, and what they are computed with; new after each change of these. */
export function useTileFormulas(): { formulas: TileFormulas; computing: Computing } {
  const { state } = useFacts();
  const around = useSurroundings();
  const parametersOf = useParameters();
  const { names, namespace } = around;
  const isStored = useDeal(({ sheet }) => sheet !== undefined);
  const formulas = useMemo(() => {
    const known = names.map(({ name }) => name);
    return new TileFormulas({
      facts: state.facts,
      areKept: state.sheet !== undefined,
      names: known,
      namespace,
      deal: dealName(known, isStored),
    });
  }, [state, names, namespace, isStored]);
  const computing = useMemo((): Computing => ({ around, parametersOf }), [around, parametersOf]);
  return { formulas, computing };
}
