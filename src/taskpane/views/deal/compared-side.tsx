import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { PRESETS } from "../../../engine/agreement/presets";
import { presetDeal, type Deal } from "../../stores/deal/deal";
import { OneLine } from "../../parts/one-line";
import { useDeal, useServices } from "../../services";
import { useCompareStyles } from "./compare-styles";
import { readDealFile } from "./deal-file";

export const CURRENT = "current";
export const FILE = "file";

/** One of the two deals. */
export interface Side {
  readonly title: string;
  readonly deal: Deal;
}

export function useSide(chosen: string, file: Side | undefined): Side {
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

/** Which deal stands on a side. */
export function Pick({ label, chosen, file, onChoose }: PickProps): ReactNode {
  const styles = useCompareStyles();
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

/** A file that is compared without being imported. */
export function useFile(): { file: Side | undefined; open: (file: File | undefined) => Promise<boolean> } {
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
