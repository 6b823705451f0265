import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useRef, useState, type ReactNode } from "react";
import { PRESETS } from "../../../engine/agreement/presets";
import { useServices } from "../../services";
import { useCompareStyles } from "./compare-styles";
import { CURRENT, FILE, Pick, useFile, useSide } from "./compared-side";
import { Comparison } from "./comparison";

/** Two deals side by side, term by term. */
export function CompareView({ onBack }: { onBack: () => void }): ReactNode {
  const styles = useCompareStyles();
  const { attempt } = useServices();
  const [chosen, setChosen] = useState<[string, string]>([CURRENT, PRESETS[1]?.name ?? CURRENT]);
  const [all, setAll] = useState(false);
  const { file, open } = useFile();
  const input = useRef<HTMLInputElement>(null);
  const left = useSide(chosen[0], file);
  const right = useSide(chosen[1], file);
  const openFile = async (picked: File | undefined): Promise<void> => {
    if (await open(picked)) setChosen(([first]) => [first, FILE]);
  };
  return (
    <section className={styles.view} aria-labelledby="compare-title">
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Back to the deal" onClick={onBack} />
        <h2 id="compare-title" className={styles.title}>
          Compare two deals
        </h2>
      </div>
      <Pick label="First" chosen={chosen[0]} file={file} onChoose={(value) => setChosen([value, chosen[1]])} />
      <Pick label="Second" chosen={chosen[1]} file={file} onChoose={(value) => setChosen([chosen[0], value])} />
      <div className={styles.head}>
        <Button size="small" onClick={() => input.current?.click()}>
          Open a file…
        </Button>
        <Checkbox label="Equal terms too" checked={all} onChange={(_, { checked }) => setAll(checked === true)} />
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Deal file to compare"
        onChange={(event) => attempt(() => openFile(event.target.files?.[0]))}
      />
      <Comparison left={left} right={right} all={all} />
    </section>
  );
}
