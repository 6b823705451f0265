import { useCallback, useEffect, useState } from "react";
import { useComputed } from "../../hooks/use-computed";
import { useParameters } from "../../hooks/use-parameters";
import { useSelection } from "../../hooks/use-selection";
import { useSurroundings } from "../../hooks/use-surroundings";
import { explainCell, explainFormula, type ExplainedCell } from "../../formula/explained-cell";
import { useDestination, type Subject } from "../../services";

const SELECTION: Subject = { kind: "selection" };

/** What another view asked for; the selection where none did. */
export function useSubject(): [subject: Subject, set: (subject: Subject) => void] {
  const asked = useDestination("explain");
  const [taken, setTaken] = useState(asked);
  const [subject, setSubject] = useState<Subject>(asked?.show ?? SELECTION);
  if (asked !== taken && asked !== undefined) {
    setTaken(asked);
    if (asked.show !== undefined) setSubject(asked.show);
  }
  return [subject, setSubject];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The cells that the person pointed to in the place of arguments that cannot be read; forgotten with the cell. */
function usePointed(cell: string): [pointed: ReadonlyMap<string, string>, point: (key: string, cells: string) => void] {
  const [pointed, setPointed] = useState(NONE);
  useEffect(() => setPointed(NONE), [cell]);
  const point = useCallback(
    (key: string, cells: string) => setPointed((before) => new Map([...before, [key, cells]])),
    [],
  );
  return [pointed, point];
}

export interface Explained {
  readonly outcome: ExplainedCell | undefined;
  readonly point: (key: string, cells: string) => void;
}

export function useExplained(subject: Subject): Explained {
  const around = useSurroundings();
  const parametersOf = useParameters();
  const selected = useSelection()?.cell ?? "";
  const cell = subject.kind === "selection" ? selected : subject.kind === "cell" ? subject.cell : "";
  const [pointed, point] = usePointed(subject.kind === "formula" ? subject.formula : cell);
  const compute = useCallback(async (): Promise<ExplainedCell | undefined> => {
    const options = { parametersOf, pointed };
    if (subject.kind === "formula") return explainFormula(subject.formula, "", around, options);
    return cell === "" ? undefined : explainCell(cell, around, options);
  }, [subject, cell, around, parametersOf, pointed]);
  return { outcome: useComputed<ExplainedCell | undefined>(compute, undefined), point };
}
