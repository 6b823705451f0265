import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useId, useRef, type ReactNode } from "react";
import type { CatalogueFunction } from "../../../catalogue/catalogue";
import { exampleArguments, formulaText, readArgument } from "../../typing/argument";
import { useDeal } from "../../services";
import { dealName } from "../../formula/deal-name";
import { ownText } from "../../stores/deal/terms-argument";
import { AnswerBox } from "../../parts/answer-box";
import { ArgumentField } from "./argument-field";
import { FunctionHelp } from "./function-help";
import { useFunctionStyles } from "../../parts/field-styles";
import { InsertBar } from "../../parts/insert-bar";
import { useCatalogue } from "../../hooks/use-catalogue";
import { useChanges } from "../../hooks/use-changes";
import { useLiveAnswer } from "../../hooks/use-live-answer";
import { useNames } from "../../hooks/use-names";

interface FunctionPageProps {
  readonly definition: CatalogueFunction;
  /** what was typed so far; shorter than the parameters where nothing was typed yet */
  readonly typed: readonly string[];
  readonly onType: (typed: readonly string[]) => void;
  readonly onOpen: (id: string | undefined) => void;
}

/** What is in each field: what was typed, and the deal where the terms go. */
function useTexts({ parameters }: CatalogueFunction, typed: readonly string[], names: readonly string[]): string[] {
  const deal = useDeal((state) => state.deal);
  const isStored = useDeal((state) => state.sheet !== undefined);
  const terms = isStored ? dealName(names, isStored) : ownText(deal);
  return parameters.map(({ name }, index) => typed[index] ?? (name === "terms" ? terms : ""));
}

function Head({ definition, onBack }: { definition: CatalogueFunction; onBack: () => void }): ReactNode {
  const styles = useFunctionStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.head}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Back to the functions" onClick={onBack} />
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {definition.id}
        <span className={styles.clause}>{definition.groupTitle}</span>
      </h2>
    </div>
  );
}

/** One function: its form, its live answer, the formula to insert, and its help. */
export function FunctionPage({ definition, typed, onType, onOpen }: FunctionPageProps): ReactNode {
  const styles = useFunctionStyles();
  const catalogue = useCatalogue();
  const page = useRef<HTMLElement>(null);
  // In newer browsers a scrolling answers with a promise, which would pass for the effect's cleaning up.
  const toTop = (): void => void page.current?.scrollIntoView();
  useEffect(toTop, []);
  const changes = useChanges();
  const names = useNames(changes);
  const namesId = useId();
  const texts = useTexts(definition, typed, names);
  const args = texts.map((text) => readArgument(text, names));
  const live = useLiveAnswer(definition, args, changes);
  const setText = (index: number, text: string): void =>
    onType(texts.map((before, at) => (at === index ? text : before)));
  const tryExample = (formula: string): void => {
    const given = exampleArguments(formula);
    onType(definition.parameters.map((_, index) => given[index] ?? ""));
    toTop();
  };
  return (
    <section ref={page} className={styles.view} aria-label={definition.id}>
      <Head definition={definition} onBack={() => onOpen(undefined)} />
      <p className={styles.text}>{definition.description}</p>
      <datalist id={namesId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles.fields}>
        {definition.parameters.map((parameter, index) => (
          <ArgumentField
            key={parameter.name}
            namesId={namesId}
            parameter={parameter}
            typed={texts[index]!}
            argument={args[index]!}
            onType={(text) => setText(index, text)}
          />
        ))}
      </div>
      <div className={styles.box}>
        <div role="status" aria-live="polite" aria-label="Answer">
          <AnswerBox definition={definition} live={live} />
        </div>
        <InsertBar
          formula={formulaText(catalogue.namespace, definition.id, args)}
          live={live}
          isReady={"answer" in live}
        />
      </div>
      <FunctionHelp catalogue={catalogue} definition={definition} onTry={tryExample} onOpen={onOpen} />
    </section>
  );
}
