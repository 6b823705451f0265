import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Day } from "../../../engine/basics/days";
import { marksIn, type Span, type ShownEvent } from "./timeline";
import { dayTicks, linear } from "../../drawing/scale";
import { useDrawingStyles } from "../../drawing/drawing-styles";
import { shownDate } from "../../typing/shown";

const WIDTH = 320;
const SIDE = 10;
const MARK = 11;
const AXIS_ROOM = 22;

interface DrawingProps {
  readonly events: readonly ShownEvent[];
  readonly span: Span;
  readonly asOf: Day | undefined;
  readonly chosen: number | undefined;
  readonly onChoose: (index: number) => void;
}

function toneOf({ status, isNext }: ShownEvent): "next" | "past" | "ahead" {
  return isNext ? "next" : status === "past" ? "past" : "ahead";
}

function summary({ events, span, asOf }: DrawingProps): string {
  const dated = events.filter(({ date }) => date !== undefined && date >= span.from && date <= span.to);
  const conflicts = dated.filter(({ conflict }) => conflict !== undefined).length;
  const next = events.find(({ isNext }) => isNext);
  const words = [
    `${dated.length} dates from ${shownDate(span.from)} to ${shownDate(span.to)}, to scale, ${conflicts} with a conflict.`,
  ];
  if (asOf !== undefined && next?.date !== undefined) words.push(`Next: ${next.event} on ${shownDate(next.date)}.`);
  return `${words.join(" ")} The list below has every date.`;
}

/** The dates on one axis, to scale; equal and close days stand one above the other. */
export function TimelineDrawing(props: DrawingProps): ReactNode {
  const { events, span, asOf, chosen, onChoose } = props;
  const styles = useDrawingStyles();
  const marks = marksIn(events, span, SIDE, WIDTH - SIDE, MARK);
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const axis = lanes * MARK + 8;
  const x = linear(span.from, span.to, SIDE, WIDTH - SIDE);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${axis + AXIS_ROOM}`} role="img" aria-label={summary(props)}>
      <line className={styles.axis} x1={0} x2={WIDTH} y1={axis} y2={axis} />
      {dayTicks(span.from, span.to, 6).map(({ day, text }) => (
        <g key={day}>
          <line className={styles.axis} x1={x(day)} x2={x(day)} y1={axis} y2={axis + 4} />
          <text
            className={styles.label}
            x={Math.min(Math.max(x(day), 10), WIDTH - 20)}
            y={axis + 15}
            textAnchor="middle"
          >
            {text}
          </text>
        </g>
      ))}
      {asOf !== undefined && asOf >= span.from && asOf <= span.to && (
        <line className={styles.today} x1={x(asOf)} x2={x(asOf)} y1={0} y2={axis + 4} />
      )}
      {marks.map(({ item, x: place, lane }) => {
        const y = axis - 7 - lane * MARK;
        return (
          <g key={item.index} onClick={() => onChoose(item.index)} style={{ cursor: "pointer" }}>
            <title>{`${shownDate(item.day)}: ${item.event.event}`}</title>
            <circle className={styles[toneOf(item.event)]} cx={place} cy={y} r={item.event.isNext ? 4.5 : 3.5} />
            {item.event.conflict !== undefined && (
              <path
                className={mergeClasses(styles.conflict)}
                d={`M${place - 5.2} ${y + 4.6}L${place} ${y - 5.6}L${place + 5.2} ${y + 4.6}Z`}
              />
            )}
            {chosen === item.index && <circle className={styles.chosen} cx={place} cy={y} r={6.5} />}
          </g>
        );
      })}
    </svg>
  );
}
