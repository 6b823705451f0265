import { useEffect, useState } from "react";
import type { CatalogueFunction } from "../../catalogue/catalogue";
import type { Workbook } from "../../workbook/workbook";
import { reason } from "../failures";
import { callFunction, type Answer } from "../functions-client";
import { useServices } from "../services";
import { matrixOf, type Argument } from "../typing/argument";

const SETTLING = 150;

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
