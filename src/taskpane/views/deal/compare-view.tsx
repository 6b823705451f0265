import {
  Button,
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { PRESETS } from "../../../engine/agreement/presets";
import { compareDeals, type ComparedTerm } from "../../deal/compare";
import { presetDeal, type Deal } from "../../deal/deal";
import { OneLine } from "../../parts/one-line";
import { useDeal, useServices } from "../../services";
import { readDealFile } from "./deal-file";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px" },
  head: { display: "flex", alignItems: "center", gap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  pick: { minWidth: 0, width: "100%" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
  },
  heading: {
    padding: "6px 6px 6px 0",
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: "6px 6px 6px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  different: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

const CURRENT = "current";
const FILE = "file";

interface Side {
  readonly title: string;
  readonly deal: Deal;
}

function useSide(chosen: string, file: Side | undefined): Side {
  const current = useDeal((state) => state.deal);
  return useMemo(() => {
    if (chosen === FILE && file) return file;
    const preset = PRESETS.find((each) => each.name === chosen);
    return preset ? { title: preset.title, deal: presetDeal(preset) } : { title: "This deal", deal: current };
  }, [chosen, file, current]);
}

interface PickProps {
  readonly label: string;
  readonly chosen: string;
  readonly file: Side | undefined;
  readonly onChoose: (chosen: string) => void;
}

function Pick({ label, chosen, file, onChoose }: PickProps): ReactNode {
  const styles = useStyles();
  const options: [string, string][] = [
    [CURRENT, "This deal"],
    ...PRESETS.map((preset): [string, string] => [preset.name, preset.title]),
  ];
  if (file) options.push([FILE, file.title]);
  return (
    <Field label={label}>
      <Dropdown
        className={styles.pick}
        button={{ children: <OneLine>{options.find(([value]) => value === chosen)?.[1]}</OneLine> }}
        value={options.find(([value]) => value === chosen)?.[1] ?? ""}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {options.map(([value, title]) => (
          <Option key={value} value={value} text={title}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Row({ row }: { row: ComparedTerm }): ReactNode {
  const styles = useStyles();
  const value = mergeClasses(styles.cell, row.same ? styles.quiet : styles.different);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {row.name} <span className={styles.quiet}>{row.clause}</span>
      </th>
      <td className={value}>{row.left}</td>
      <td className={value}>{row.right}</td>
    </tr>
  );
}

function Comparison({ left, right, all }: { left: Side; right: Side; all: boolean }): ReactNode {
  const styles = useStyles();
  const rows = useMemo(() => compareDeals(left.deal, right.deal), [left, right]);
  const different = rows.filter((row) => !row.same);
  const shown = all ? rows : different;
  return (
    <>
      <p className={styles.text} role="status">
        {different.length === 0
          ? "The two deals come to the same terms."
          : `${different.length} of ${rows.length} terms differ.`}
      </p>
      {shown.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.heading}>
                Term
              </th>
              <th scope="col" className={styles.heading}>
                {left.title}
              </th>
              <th scope="col" className={styles.heading}>
                {right.title}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** A file that is compared without being imported. */
function useFile(): { file: Side | undefined; open: (file: File | undefined) => Promise<boolean> } {
  const { notify } = useServices();
  const [file, setFile] = useState<Side>();
  const open = async (picked: File | undefined): Promise<boolean> => {
    if (!picked) return false;
    const { read, fileName } = await readDealFile(picked);
    if ("refused" in read) notify({ intent: "error", text: `${fileName}: ${read.refused}` });
    else setFile({ title: read.deal.name, deal: read.deal });
    return !("refused" in read);
  };
  return { file, open };
}

/** Two deals side by side, term by term. */
export function CompareView({ onBack }: { onBack: () => void }): ReactNode {
  const styles = useStyles();
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
