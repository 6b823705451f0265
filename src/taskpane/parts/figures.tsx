import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useViewStyles } from "./view-styles";

/** A number in large letters, with what it measures. */
export function Figure({ value, unit }: { value: string; unit?: string }): ReactNode {
  const styles = useViewStyles();
  return (
    <p className={styles.figure}>
      {value}
      {unit !== undefined && <span className={styles.unit}> {unit}</span>}
    </p>
  );
}

export interface Pair {
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly isTotal?: boolean;
  readonly id?: string;
}

/** Names at the left, values at the right. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }): ReactNode {
  const styles = useViewStyles();
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ name, value, isTotal, id }, index) => [
        <dt key={`${id ?? index}-name`} className={mergeClasses(styles.pairName, isTotal && styles.total)}>
          {name}
        </dt>,
        <dd key={`${id ?? index}-value`} className={mergeClasses(styles.pairValue, isTotal && styles.total)}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
