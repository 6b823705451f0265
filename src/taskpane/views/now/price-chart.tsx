import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Day } from "../../../engine/basics/days";
import { dayTicks, linear, roundTicks } from "../../drawing/scale";
import { useDrawingStyles } from "../../drawing/drawing-styles";
import { shownDate, shownNumber } from "../../typing/shown";
import { AnswerTable } from "../../parts/answer-box";
import type { AveragingWindow, PricePoint } from "./price-series";

const WIDTH = 320;
const HEIGHT = 150;
const LEFT = 36;
const RIGHT = 6;
const TOP = 16;
const BOTTOM = 20;
/** Longer without a quotation, and no line is drawn across. */
const LONGEST_GAP = 6;

interface ChartProps {
  readonly points: readonly PricePoint[];
  readonly windows: readonly AveragingWindow[];
  readonly span: { readonly from: Day; readonly to: Day };
  readonly asOf: Day | undefined;
}

function summary({ points, windows, span }: ChartProps): string {
  const prices = points.map(({ price }) => price);
  const range = `from $${shownNumber(Math.min(...prices))} to $${shownNumber(Math.max(...prices))}`;
  const averages = windows.map(
    ({ label, first, last, average }) =>
      `${label}: average $${shownNumber(average)} of ${shownDate(first)} to ${shownDate(last)}`,
  );
  return [
    `Per Share Market Value, ${points.length} quoted days between ${shownDate(span.from)} and ${shownDate(span.to)}, ${range}.`,
    ...averages,
  ].join(" ");
}

/** Prices to scale, with the days over which they are averaged. */
function Drawing(props: ChartProps): ReactNode {
  const styles = useDrawingStyles();
  const { points, windows, span, asOf } = props;
  const prices = [...points.map(({ price }) => price), ...windows.map(({ average }) => average)];
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const room = (high - low || high || 1) * 0.08;
  const x = linear(span.from, span.to, LEFT, WIDTH - RIGHT);
  const y = linear(Math.max(0, low - room), high + room, HEIGHT - BOTTOM, TOP);
  const path = points
    .map(
      ({ day, price }, index) =>
        `${index === 0 || day - points[index - 1]!.day > LONGEST_GAP ? "M" : "L"}${x(day).toFixed(1)} ${y(price).toFixed(1)}`,
    )
    .join("");
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(props)}>
      {windows.map(({ label, first, last }) => (
        <rect
          key={label}
          className={styles.window}
          x={x(first - 0.5)}
          width={Math.max(2, x(last + 0.5) - x(first - 0.5))}
          y={TOP}
          height={HEIGHT - TOP - BOTTOM}
        />
      ))}
      {roundTicks(Math.max(0, low - room), high + room, 4).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className={styles.label} x={LEFT - 4} y={y(tick) + 3} textAnchor="end">
            {shownNumber(tick)}
          </text>
        </g>
      ))}
      {dayTicks(span.from, span.to, 5).map(({ day, text }) => (
        <g key={day}>
          <line className={styles.axis} x1={x(day)} x2={x(day)} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM + 4} />
          <text className={styles.label} x={Math.min(x(day), WIDTH - 34)} y={HEIGHT - 4}>
            {text}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      <path className={styles.line} d={path} />
      {windows.map(({ label, first, date, average }, index) => (
        <g key={label}>
          <line className={styles.average} x1={x(first - 0.5)} x2={x(date)} y1={y(average)} y2={y(average)} />
          <line className={styles.marker} x1={x(date)} x2={x(date)} y1={TOP} y2={HEIGHT - BOTTOM} />
          <text
            className={styles.label}
            x={Math.min(x(date), WIDTH - RIGHT)}
            y={TOP - 5}
            textAnchor={x(date) > WIDTH - 60 ? "end" : "middle"}
          >
            {index + 1}
          </text>
        </g>
      ))}
      {asOf !== undefined && asOf >= span.from && asOf <= span.to && (
        <line className={styles.today} x1={x(asOf)} x2={x(asOf)} y1={TOP} y2={HEIGHT - BOTTOM} />
      )}
    </svg>
  );
}

export function PriceChart(props: ChartProps): ReactNode {
  const id = useId();
  const [isListed, setListed] = useState(false);
  const rows = [["Date", "Per Share Market Value"], ...props.points.map(({ day, price }) => [shownDate(day), price])];
  return (
    <>
      <Drawing {...props} />
      <div>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isListed}
          aria-controls={id}
          onClick={() => setListed(!isListed)}
        >
          {isListed ? "Hide the prices" : "Show the prices"}
        </Button>
      </div>
      <div id={id}>{isListed && <AnswerTable rows={rows} unit="" isHeaded label="Prices" />}</div>
    </>
  );
}
