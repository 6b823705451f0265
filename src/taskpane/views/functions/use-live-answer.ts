import { useEffect, useState } from "react";
import type { CatalogueFunction } from "../../../catalogue/catalogue";
import { DEAL_TABLE } from "../../../sheets/deal";
import type { Selection, Workbook } from "../../../workbook/workbook";
import { reason } from "../../failures";
import { matrixOf, type Argument } from "../../functions/argument";
import { callFunction, type Answer } from "../../functions-client";
import { useServices } from "../../services";

const SETTLING = 150;

/** Counts up after the workbook changed, so that what was read of it is read again. */
export function useChanges(): number {
  const { workbook } = useServices();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!workbook) return;
    let timer: ReturnType<typeof setTimeout>;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount((before) => before + 1), SETTLING);
    };
    const stops = [workbook.onChange(soon), workbook.onCalculated(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [workbook]);
  return count;
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

export function useSelection(): Selection | undefined {
  const { workbook } = useServices();
  const [selection, setSelection] = useState<Selection>();
  useEffect(() => {
    if (!workbook) return;
    workbook.selection().then(setSelection, () => undefined);
    return workbook.onSelection(setSelection);
  }, [workbook]);
  return selection;
}

/** Nothing yet, what is to be filled in first, or the answer. */
export type Live = { readonly waiting: string } | { readonly answer: Answer };

async function valueOf(argument: Argument, workbook: Workbook | undefined): Promise<unknown> {
  if (argument.kind === "value") return argument.value;
  if (argument.kind !== "reference") return null;
  if (!workbook) throw new Error("There is no workbook around this pane to read cells from.");
  return matrixOf(await workbook.read(argument.formula));
}

function lacking(definition: CatalogueFunction, args: readonly Argument[]): string | undefined {
  if (args.some((each) => each.kind === "wrong")) return "Mend the argument that is marked.";
  const missing = definition.parameters
    .filter(({ optional }, index) => !optional && args[index]?.kind === "omitted")
    .map(({ name }) => name);
  return missing.length === 0 ? undefined : `Fill in ${missing.join(", ")}.`;
}

/** The function's answer on what is in the fields and in the cells that they point to. */
export function useLiveAnswer(definition: CatalogueFunction, args: readonly Argument[], changes: number): Live {
  const { workbook } = useServices();
  const lacks = lacking(definition, args);
  const key = JSON.stringify(args);
  const [live, setLive] = useState<Live>({ waiting: "…" });
  useEffect(() => {
    if (lacks !== undefined) return;
    let isHere = true;
    const answer = async (): Promise<void> => {
      try {
        const values = await Promise.all(args.map((each) => valueOf(each, workbook)));
        if (isHere) setLive({ answer: callFunction(definition.id, values) });
      } catch (error) {
        if (isHere) setLive({ answer: { code: "#REF!", message: reason(error) } });
      }
    };
    const timer = setTimeout(() => void answer(), SETTLING);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
    // The arguments are new objects each time; their text says whether they differ.
  }, [key, lacks, changes, definition, workbook]);
  return lacks === undefined ? live : { waiting: lacks };
}
