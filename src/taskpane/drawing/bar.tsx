import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { linear } from "./scale";
import { useDrawingStyles } from "./drawing-styles";

export const SERIES = ["good", "second", "third", "fourth", "fifth"] as const;

const WIDTH = 320;
const HEIGHT = 18;

interface BarProps {
  /** parts one after the other */
  readonly parts: readonly {
    readonly value: number;
    readonly tone: "good" | "short" | "second" | "third" | "fourth" | "fifth";
  }[];
  /** the whole length */
  readonly whole: number;
  /** a mark on the bar */
  readonly mark?: number;
  readonly label: string;
}

/** Parts of a whole, to scale. */
export function Bar({ parts, whole, mark, label }: BarProps): ReactNode {
  const styles = useDrawingStyles();
  const x = linear(0, Math.max(whole, Number.MIN_VALUE), 0, WIDTH);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { value }) => sum + value, 0));
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect className={styles.track} x={0} y={3} width={WIDTH} height={HEIGHT - 6} rx={2} />
      {parts.map(({ value, tone }, index) => (
        <rect
          key={index}
          className={styles[tone]}
          x={x(starts[index]!)}
          y={3}
          width={Math.max(0, x(value))}
          height={HEIGHT - 6}
        />
      ))}
      {mark !== undefined && (
        <line className={mergeClasses(styles.axis, styles.chosen)} x1={x(mark)} x2={x(mark)} y1={0} y2={HEIGHT} />
      )}
    </svg>
  );
}
