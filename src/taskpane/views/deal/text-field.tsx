import { Input, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { NONE, NOT_SET, type Raw } from "../../../engine/basics/values";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import { ownValue } from "../../deal/deal";
import { shownInFull, shownTerm, shownUnit } from "../../shown";
import { typedTerm } from "../../typed";
import { useTermStyles } from "./term-styles";

interface TextFieldProps {
  readonly id: string;
  readonly term: TermKey;
  readonly raw: Raw;
  readonly onCommit: (value: string | number) => void;
  readonly problem: string | undefined;
  readonly readOnly: boolean;
}

/** What is wrong with the text so far, or what it is read as where that looks different. */
function comment(term: TermKey, draft: string | undefined): { mend?: string; reads?: string } {
  if (draft === undefined) return {};
  const typed = typedTerm(term, draft);
  if ("mend" in typed) return { mend: typed.mend };
  return shownTerm(term, typed.value) === draft.trim() ? {} : { reads: readAs(term, typed.value) };
}

function readAs(term: TermKey, value: Raw): string {
  if (value !== NOT_SET)
    return value === NONE && TERM_DEFINITIONS[term].kind !== "dates" ? "= none: zero" : `= ${shownInFull(term, value)}`;
  return ownValue(term) === NOT_SET ? "= not set" : `= not set: ${shownInFull(term, ownValue(term))} applies`;
}

function placeholder(term: TermKey): string {
  const own = ownValue(term);
  return own === NOT_SET ? NOT_SET : shownTerm(term, own);
}

/** A value that is typed. It is read while it is typed, and taken over by Enter or on leaving the field. */
export function TextField({ id, term, raw, onCommit, problem, readOnly }: TextFieldProps): ReactNode {
  const styles = useTermStyles();
  const [draft, setDraft] = useState<string>();
  const { kind }: TermDefinition = TERM_DEFINITIONS[term];
  const { mend, reads } = comment(term, draft);
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
          placeholder={placeholder(term)}
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
