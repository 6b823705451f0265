import { Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { AGREEMENT_PRESET, PRESETS } from "../../../engine/agreement/presets";
import { compareDeals } from "../../stores/deal/compare";
import { BLANK_PRESET, LONGEST_NAME, presetDeal, presetOf, type Beginning } from "../../stores/deal/deal";
import { changedKeys } from "../../stores/deal/in-force";
import { Confirm } from "../../parts/confirm";
import { OneLine } from "../../parts/one-line";
import { useDeal, useServices } from "../../services";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "6px" },
  field: { gridTemplateColumns: "80px minmax(0, 1fr)", gap: 0 },
  narrow: { minWidth: 0, width: "100%" },
  option: { display: "flex", flexDirection: "column" },
  source: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: "normal" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

function DealName(): ReactNode {
  const styles = useStyles();
  const { deal, attempt } = useServices();
  const name = useDeal((state) => state.deal.name);
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    const typed = draft?.trim();
    setDraft(undefined);
    if (typed && typed !== name) attempt(() => deal.rename(typed));
  };
  return (
    <Field label="Name" orientation="horizontal" className={styles.field}>
      <Input
        className={styles.narrow}
        value={draft ?? name}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={(_, { value }) => setDraft(value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(undefined);
        }}
      />
    </Field>
  );
}

/** How many terms another preset changes, and how many of the person's own changes it takes away. */
function usePresetQuestion(preset: Beginning | undefined): string {
  const deal = useDeal((state) => state.deal);
  if (!preset) return "";
  const changes = compareDeals(deal, presetDeal(preset)).filter((row) => !row.same).length;
  const own = changedKeys(deal).length;
  const lost =
    own === 0
      ? ""
      : ` The ${own === 1 ? "change" : `${own} changes`} that you made ${own === 1 ? "is" : "are"} replaced.`;
  return `${changes === 1 ? "1 term changes" : `${changes} terms change`}.${lost}`;
}

/** What becomes of the terms that a preset does not state. */
function restOf(preset: Beginning): string {
  if (preset === AGREEMENT_PRESET) return "All terms are the agreement's own.";
  if (preset === BLANK_PRESET) return "Nothing is stated then: what needs a term says so until it is given.";
  return "What is not public of it is not stated: what needs it says so, and nothing is taken from another deal.";
}

function PresetQuestion({ preset, onDone }: { preset: Beginning; onDone: () => void }): ReactNode {
  const styles = useStyles();
  const { deal, attempt, notify } = useServices();
  const question = usePresetQuestion(preset);
  const take = async (): Promise<void> => {
    const before = deal.snapshot().deal;
    onDone();
    await deal.replace(presetDeal(preset));
    notify({
      intent: "success",
      text: preset === BLANK_PRESET ? "The deal is blank." : `The terms are those of ${preset.title}.`,
      action: { label: "Undo", run: () => attempt(() => deal.replace(before)) },
    });
  };
  return (
    <Confirm
      title={preset === BLANK_PRESET ? "Begin a blank deal?" : `Take the terms of ${preset.title}?`}
      yes={preset === BLANK_PRESET ? "Begin it" : "Take them"}
      onYes={() => attempt(take)}
      onNo={onDone}
    >
      <p className={styles.text}>
        {question} {restOf(preset)}
      </p>
      {preset.source !== "" && <p className={styles.text}>Source: {preset.source}.</p>}
      {preset.besides !== undefined && <p className={styles.text}>Besides: {preset.besides}</p>}
    </Confirm>
  );
}

const OFFERED: readonly Beginning[] = [...PRESETS, BLANK_PRESET];

function PresetPicker(): ReactNode {
  const styles = useStyles();
  const current = useDeal((state) => presetOf(state.deal));
  const [asked, setAsked] = useState<Beginning>();
  return (
    <>
      <Field label="Based on" orientation="horizontal" className={styles.field}>
        <Dropdown
          className={styles.narrow}
          button={{ children: <OneLine>{current.title}</OneLine> }}
          value={current.title}
          selectedOptions={[current.name]}
          onOptionSelect={(_, { optionValue }) => setAsked(OFFERED.find((preset) => preset.name === optionValue))}
        >
          {OFFERED.map((preset) => (
            <Option key={preset.name} value={preset.name} text={preset.title}>
              <span className={styles.option}>
                <span>{preset.title}</span>
                <span className={styles.source}>{preset.source || "Nothing is stated"}</span>
              </span>
            </Option>
          ))}
        </Dropdown>
      </Field>
      {current.besides !== undefined && <p className={styles.text}>Besides: {current.besides}</p>}
      {asked && <PresetQuestion key={asked.name} preset={asked} onDone={() => setAsked(undefined)} />}
    </>
  );
}

/** What the deal is called, and the published deal that it started from. */
export function DealHead(): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.head} aria-label="The deal">
      <DealName />
      <PresetPicker />
    </section>
  );
}
