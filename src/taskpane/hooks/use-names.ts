import { useEffect, useState } from "react";
import { DEAL_TABLE } from "../../sheets/deal";
import type { DefinedName, Workbook } from "../../workbook/workbook";
import { useServices } from "../services";

/** A list that is read of the workbook, anew after each change; the same object while it says the same. */
function useListed<T>(read: (workbook: Workbook) => Promise<readonly T[]>, changes: number): readonly T[] {
  const { workbook } = useServices();
  const [list, setList] = useState<readonly T[]>([]);
  useEffect(() => {
    if (!workbook) return;
    let isHere = true;
    read(workbook).then(
      (next) => isHere && setList((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [workbook, read, changes]);
  return list;
}

const definedNames = (workbook: Workbook): Promise<readonly DefinedName[]> => workbook.names();

async function argumentNames(workbook: Workbook): Promise<readonly string[]> {
  const [defined, deal] = await Promise.all([workbook.names(), workbook.table(DEAL_TABLE)]);
  const ofCells = defined.filter(({ refersTo }) => !refersTo.startsWith("=")).map(({ name }) => name);
  return [...new Set([...ofCells, ...(deal ? [deal.name] : [])])];
}

/** The names of the workbook that stand for cells or formulas. */
export function useDefinedNames(changes: number): readonly DefinedName[] {
  return useListed(definedNames, changes);
}

/** The names that an argument may be: those that stand for cells, and the Deal table. */
export function useNames(changes: number): readonly string[] {
  return useListed(argumentNames, changes);
}
