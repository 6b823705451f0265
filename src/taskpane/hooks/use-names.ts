import { useEffect, useState } from "react";
import { DEAL_TABLE } from "../../sheets/deal";
import type { DefinedName } from "../../workbook/workbook";
import { useServices } from "../services";

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

/** The names that an argument may be: those that stand for cells, and the Deal table. */
export function useNames(changes: number): readonly string[] {
  const { workbook } = useServices();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!workbook) return;
    let isHere = true;
    const load = async (): Promise<void> => {
      const [defined, deal] = await Promise.all([workbook.names(), workbook.table(DEAL_TABLE)]);
      const next = [
        ...new Set([
          ...defined.filter((each) => !each.refersTo.startsWith("=")).map((each) => each.name),
          ...(deal ? [deal.name] : []),
        ]),
      ];
      if (isHere) setNames((before) => (before.join() === next.join() ? before : next));
    };
    load().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [workbook, changes]);
  return names;
}
