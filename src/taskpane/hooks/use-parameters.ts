import { useCallback } from "react";
import type { ParametersOf } from "../formula/explain-cell";
import { tableParameters } from "../functions-client";
import { useCatalogue } from "./use-catalogue";

/** The parameters of a function by the catalogue. */
export function useParameters(): ParametersOf {
  const { functions } = useCatalogue();
  return useCallback(
    (id) => {
      const found = functions.find((each) => each.id === id);
      if (!found) return undefined;
      const tables = tableParameters(id);
      const isHeaded = found.columns !== undefined;
      return found.parameters.map(({ name }) => ({
        name,
        isTable: isHeaded || name === "terms" || tables.includes(name),
      }));
    },
    [functions],
  );
}
