import { Button, Input, Label } from "@fluentui/react-components";
import { TableCursorRegular } from "@fluentui/react-icons/svg/table-cursor";
import { useId, type ReactNode } from "react";
import type { CatalogueParameter } from "../../../catalogue/catalogue";
import type { Argument } from "../../typing/argument";
import { useServices } from "../../services";
import { useFunctionStyles } from "../../parts/field-styles";

interface ArgumentFieldProps {
  /** the list of the workbook's names, offered while typing */
  readonly namesId: string;
  readonly parameter: CatalogueParameter;
  readonly typed: string;
  readonly argument: Argument;
  readonly onType: (typed: string) => void;
}

function PickCells({ name, onPick }: { name: string; onPick: (address: string) => void }): ReactNode {
  const { workbook, attempt } = useServices();
  if (!workbook) return null;
  const label = `Take the selected cells for ${name}`;
  const pick = async (): Promise<void> => onPick((await workbook.selection()).address);
  return <Button icon={<TableCursorRegular />} aria-label={label} title={label} onClick={() => attempt(pick)} />;
}

/** One argument: typed, or pointed to in the sheet. */
export function ArgumentField({ namesId, parameter, typed, argument, onType }: ArgumentFieldProps): ReactNode {
  const styles = useFunctionStyles();
  const id = useId();
  const { name, description, optional } = parameter;
  const mend = argument.kind === "wrong" ? argument.mend : undefined;
  return (
    <div>
      <div className={styles.labelLine}>
        <Label htmlFor={id} weight="semibold">
          {name}
        </Label>
        {optional && <span className={styles.optional}>optional</span>}
      </div>
      <div className={styles.inputLine}>
        <Input
          id={id}
          className={styles.grow}
          value={typed}
          list={namesId}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={mend !== undefined}
          aria-describedby={`${id}-help`}
          onChange={(_, { value }) => onType(value)}
        />
        <PickCells name={name} onPick={onType} />
      </div>
      <p id={`${id}-help`} className={styles.small}>
        {mend === undefined ? description : <span className={styles.problem}>{mend}</span>}
      </p>
    </div>
  );
}
