import { useMemo } from "react";
import { useFacts } from "../hooks/use-facts";
import { useParameters } from "../hooks/use-parameters";
import { useSurroundings } from "../hooks/use-surroundings";
import type { Computing } from "./outcome";
import { TileFormulas } from "./tile-formulas";

/** The formulas on what is known today, and what they are computed with; new after each change of these. */
export function useTileFormulas(): { formulas: TileFormulas; computing: Computing } {
  const { state } = useFacts();
  const around = useSurroundings();
  const parametersOf = useParameters();
  const { names, namespace } = around;
  const formulas = useMemo(
    () =>
      new TileFormulas({
        facts: state.facts,
        areKept: state.sheet !== undefined,
        names: names.map(({ name }) => name),
        namespace,
      }),
    [state, names, namespace],
  );
  const computing = useMemo((): Computing => ({ around, parametersOf }), [around, parametersOf]);
  return { formulas, computing };
}
