import { Input, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Raw } from "../../../engine/basics/values";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import type { BaseDeal } from "../../../engine/agreement/deal";
import { NOT_STATED } from "../../../engine/agreement/shown-terms";
import { OWN, ownValue, unsetInFull } from "../../stores/deal/in-force";
import { shownInFull, shownTerm, shownUnit } from "../../typing/shown";
import { noneMeans, typedTerm } from "../../typing/typed";
import { isNone, NOT_SET } from "../../../engine/basics/values";
import { useTermStyles } from "./term-styles";

interface TextFieldProps {
  readonly id: string;
  readonly term: TermKey;
  readonly raw: Raw;
  readonly base: BaseDeal;
  readonly onCommit: (value: string | number) => void;
  readonly problem: string | undefined;
  readonly readOnly: boolean;
}

type Term = Pick<TextFieldProps, "term" | "base">;

/** What is wrong with the text so far, or what it is read as where that looks different. */
function comment({ term, base }: Term, draft: string): { mend?: string; reads?: string } {
  const typed = typedTerm(term, draft);
  if ("mend" in typed) return { mend: typed.mend };
  const isPlain = shownTerm(term, typed.value) === draft.trim() && !isNone(typed.value);
  return isPlain ? {} : { reads: `= ${inWords({ term, base }, typed.value)}` };
}

function inWords({ term, base }: Term, value: Raw): string {
  if (isNone(value)) return `none: ${noneMeans(term)}`;
  if (value !== NOT_SET) return shownInFull(term, value);
  const own = unsetInFull(term, base);
  return own === NOT_SET || own === NOT_STATED ? own : `${NOT_SET}: ${own}`;
}

/** What stands under a value as it is: where one comes from that the deal does not set, and what none means. */
function source({ term, base }: Term, raw: Raw): string | undefined {
  if (isNone(raw)) return inWords({ term, base }, raw);
  return raw === NOT_SET && base === "HY_TECH_2003" && ownValue(term, base) !== NOT_SET ? OWN : undefined;
}

function placeholder({ term, base }: Term): string {
  if (base === "NONE") return NOT_STATED;
  const own = ownValue(term, base);
  return own === NOT_SET ? NOT_SET : shownTerm(term, own);
}

/** A value that is typed. It is read while it is typed, and taken over by Enter or on leaving the field. */
export function TextField({ id, term, raw, base, onCommit, problem, readOnly }: TextFieldProps): ReactNode {
  const styles = useTermStyles();
  const [draft, setDraft] = useState<string>();
  const { kind }: TermDefinition = TERM_DEFINITIONS[term];
  const { mend, reads } = draft === undefined ? { reads: source({ term, base }, raw) } : comment({ term, base }, draft);
  const wrong = mend ?? (draft === undefined ? problem : undefined);
  const commit = (): void => {
    const typed = draft === undefined ? undefined : typedTerm(term, draft);
    if (!typed || "mend" in typed) return;
    setDraft(undefined);
    if (typed.value !== raw) onCommit(typed.value as string | number);
  };
  return (
    <>
      <div className={mergeClasses(styles.value, kind === "dates" && styles.full)}>
        <Input
          id={id}
          className={mergeClasses(styles.input, kind !== "date" && kind !== "dates" && styles.number)}
          value={draft ?? shownTerm(term, raw)}
          placeholder={placeholder({ term, base })}
          readOnly={readOnly}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-message ${id}-clause`}
          autoComplete="off"
          spellCheck={false}
          contentAfter={<span className={styles.unit}>{shownUnit(term, draft === undefined ? raw : undefined)}</span>}
          onChange={(_, { value }) => setDraft(value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") setDraft(undefined);
          }}
        />
      </div>
      <div id={`${id}-message`} role="status" className={styles.full}>
        {wrong !== undefined && <p className={mergeClasses(styles.message, styles.problem)}>{wrong}</p>}
        {wrong === undefined && reads !== undefined && (
          <p className={mergeClasses(styles.message, styles.hint)}>{reads}</p>
        )}
      </div>
    </>
  );
}
