import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TermKey } from "../../../engine/agreement/terms";
import type { FunctionId } from "../../../library";
import type { FactKey } from "../../../sheets/facts";
import { shownCell } from "../../typing/answer-shown";
import { Bar, SERIES } from "../../drawing/bar";
import { useDrawingStyles } from "../../drawing/drawing-styles";
import { Figure, Pairs } from "../../parts/figures";
import { useViewStyles } from "../../parts/view-styles";
import { shownDate, shownNumber, shownPercent } from "../../typing/shown";
import { answerCell, answerNumber, type Outcome } from "../../outcomes/outcome";
import { PriceChart } from "./price-chart";
import { Needs, Problem, ReadingLinks, Tile, TileActions } from "../../outcomes/tile";
import { escrowNumbers, type Now } from "./use-now";

const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** Quotients of shares need no more; the working has them in full. */
const shownShares = (shares: number): string => shares.toLocaleString("en-US", { maximumFractionDigits: 2 });

interface TileOf {
  readonly now: Now;
  readonly onFact: (fact: FactKey) => void;
}

function dateText(outcome: Outcome): string {
  return shownCell(answerCell(outcome), "date").text;
}

/** Whether a function has a part in an answer. */
function isOf(outcome: Outcome, id: FunctionId): boolean {
  return outcome.kind === "answer" && outcome.ids.includes(id);
}

function missingTerm(outcome: Outcome): TermKey | undefined {
  return outcome.kind === "problem" ? outcome.missing?.term : undefined;
}

function priceText(outcome: Outcome): string {
  const price = answerNumber(outcome);
  return price === undefined ? "–" : `$${shownNumber(price)}`;
}

/** An outcome that stands inside another tile. */
function Within({
  name,
  outcome,
  onFact,
  children,
}: {
  name: string;
  outcome: Outcome;
  onFact: (fact: FactKey) => void;
  children?: ReactNode;
}): ReactNode {
  const styles = useViewStyles();
  if (outcome.kind === "needs") return <Needs outcome={outcome} onFact={onFact} />;
  if (outcome.kind === "problem") return <Problem outcome={outcome} />;
  return (
    <div className={styles.box}>
      {children}
      <ReadingLinks readings={outcome.readings} />
      <TileActions outcome={outcome} name={name} />
    </div>
  );
}

export function MarketTile({ now, onFact }: TileOf): ReactNode {
  const styles = useViewStyles();
  const { windows, points, span, asOf, marketValue, reference } = now;
  const value = answerNumber(marketValue);
  const isReference = windows.length > 0 && isOf(reference, "REFERENCE_PRICE");
  return (
    <Tile title="Market value" clause="1.1, 4.19" outcome={marketValue} onFact={onFact}>
      {value !== undefined && (
        <Figure
          value={`$${shownNumber(value)}`}
          unit={asOf === undefined ? "a share" : `a share on ${shownDate(asOf)}`}
        />
      )}
      {points.length > 1 && span && <PriceChart points={points} windows={windows} span={span} asOf={asOf} />}
      {windows.length > 0 && (
        <Pairs
          pairs={windows.map(({ label, first, last, average }, index) => ({
            id: label,
            name: `${index + 1} ${label}: ${shownDate(first)} to ${shownDate(last)}`,
            value: `$${shownNumber(average)}`,
          }))}
        />
      )}
      {marketValue.kind === "answer" && (
        <Within name={isReference ? "Reference price" : "Average"} outcome={reference} onFact={onFact}>
          <Pairs
            pairs={[
              {
                name: isReference ? "Reference price" : "Average before that day",
                value: priceText(reference),
                isTotal: true,
              },
            ]}
          />
          {!isReference && (
            <p className={styles.small}>
              The reference price of 4.19 needs the day of the halt and of the redemption notice.
            </p>
          )}
        </Within>
      )}
    </Tile>
  );
}

export function EscrowTile({ now, onFact }: TileOf): ReactNode {
  const numbers = escrowNumbers(now.topUp);
  const shares = answerNumber(now.topUp);
  const trigger = answerNumber(now.triggerPrice);
  // What both lack is asked for once.
  const isAsked =
    (now.topUp.kind === "needs" && now.triggerPrice.kind === "needs") ||
    (missingTerm(now.topUp) !== undefined && missingTerm(now.topUp) === missingTerm(now.triggerPrice));
  return (
    <Tile title="Escrow cover" clause="4.13" outcome={now.topUp} onFact={onFact}>
      {numbers && shares !== undefined && (
        <>
          <Figure
            value={shownNumber(shares)}
            unit={shares === 0 ? "shares to issue: the cover holds" : "shares to issue"}
          />
          <Bar
            label={`${shownShares(numbers.held)} Escrow Shares held, ${shownShares(numbers.required)} required, ${shownShares(numbers.shortfall)} short.`}
            whole={Math.max(numbers.required, numbers.held)}
            parts={[
              { value: numbers.held, tone: "good" },
              { value: numbers.shortfall, tone: "short" },
            ]}
            mark={numbers.required}
          />
          <Pairs
            pairs={[
              { name: "Held", value: shownShares(numbers.held) },
              { name: "Required", value: shownShares(numbers.required) },
              { name: "Short", value: shownShares(numbers.shortfall), isTotal: true },
            ]}
          />
        </>
      )}
      {!isAsked && (
        <Within name="Trigger price" outcome={now.triggerPrice} onFact={onFact}>
          {trigger !== undefined && (
            <Pairs
              pairs={[
                {
                  name: "The duty arises below a conversion price of",
                  value: priceText(now.triggerPrice),
                  isTotal: true,
                },
              ]}
            />
          )}
        </Within>
      )}
    </Tile>
  );
}

export function CapTile({ now, onFact }: TileOf): ReactNode {
  const shares = answerNumber(now.cap);
  const held = answerNumber(now.percentHeld);
  const limit = now.cap.kind === "answer" ? now.cap.working?.terms.ownershipCap?.value.value : undefined;
  const asked = now.permitted.kind === "answer" || now.permitted.kind === "problem" ? now.permitted : now.revocable;
  return (
    <Tile title="Ownership cap" clause="4.18" outcome={now.cap} onFact={onFact}>
      {shares !== undefined && <Figure value={shownNumber(shares)} unit="shares may be taken now" />}
      {held !== undefined && typeof limit === "number" && (
        <>
          <Bar
            label={`${shownPercent(Number(held.toFixed(6)))} held, ${shownPercent(limit)} allowed.`}
            whole={Math.max(limit * 1.25, held)}
            parts={[{ value: held, tone: held > limit ? "short" : "good" }]}
            mark={limit}
          />
          <Pairs
            pairs={[
              { name: "Held now", value: shownPercent(Number(held.toFixed(6))) },
              { name: "Cap", value: shownPercent(limit) },
            ]}
          />
        </>
      )}
      {now.waiver.kind === "answer" && (
        <Within name="Waiver" outcome={now.waiver} onFact={onFact}>
          <Pairs
            pairs={[
              {
                name: now.hasWaiverNotice ? "The waiver runs from" : "A waiver noticed on that day would run from",
                value: dateText(now.waiver),
                isTotal: true,
              },
            ]}
          />
        </Within>
      )}
      {asked.kind !== "needs" && (
        <Within name="Shares asked for" outcome={asked} onFact={onFact}>
          <Pairs
            pairs={[
              {
                name:
                  asked === now.permitted
                    ? "Of the shares asked for, may be taken"
                    : "Of the shares asked for, may be revoked",
                value: shownNumber(answerNumber(asked) ?? 0),
                isTotal: true,
              },
            ]}
          />
        </Within>
      )}
    </Tile>
  );
}

interface Limb {
  readonly name: string;
  readonly measure: string;
  readonly amount: number;
}

function limbsOf({ breakdown }: Now): Limb[] {
  if (breakdown.kind !== "answer") return [];
  return breakdown.items
    .filter(({ id }) => id !== "total")
    .map(({ id, measure, amount }) => ({ name: `(${id})`, measure, amount: amount.toNumber() }));
}

export function RedemptionTile({ now, onFact }: TileOf): ReactNode {
  const styles = useViewStyles();
  const drawing = useDrawingStyles();
  const price = answerNumber(now.redemption);
  const parts = limbsOf(now);
  const isAssumed = now.redemption.kind === "answer" && !isOf(now.redemption, "REFERENCE_PRICE");
  return (
    <Tile title="Redemption price" clause="4.19" outcome={now.redemption} onFact={onFact}>
      {price !== undefined && <Figure value={money.format(price)} />}
      {isAssumed && (
        <p className={styles.small}>
          At the average before the day asked about: no halt and no notice is given, and so no right to it yet.
        </p>
      )}
      {parts.length > 0 && (
        <>
          <Bar
            label={`By limb: ${parts.map(({ name, amount }) => `${name} ${money.format(amount)}`).join(", ")}.`}
            whole={parts.reduce((sum, { amount }) => sum + amount, 0)}
            parts={parts.map(({ amount }, index) => ({ value: amount, tone: SERIES[index % SERIES.length]! }))}
          />
          <Pairs
            pairs={parts.map(({ name, measure, amount }, index) => ({
              id: name,
              name: (
                <>
                  <svg
                    className={mergeClasses(styles.swatch, drawing.drawing)}
                    style={{ width: 10, height: 10, display: "inline-block" }}
                    viewBox="0 0 10 10"
                    aria-hidden="true"
                  >
                    <rect className={drawing[SERIES[index % SERIES.length]!]} width="10" height="10" />
                  </svg>
                  {name} {measure}
                </>
              ),
              value: money.format(amount),
            }))}
          />
        </>
      )}
    </Tile>
  );
}

export function HeadroomTile({ now, onFact }: TileOf): ReactNode {
  const styles = useViewStyles();
  const rungs = now.rungs;
  const numbers = rungs.map(({ outcome }) => answerNumber(outcome));
  const most = Math.max(0, ...numbers.map((number) => number ?? 0));
  const least = Math.min(0, ...numbers.map((number) => number ?? 0));
  const last = rungs.at(-1)?.outcome;
  const failed = rungs.find(({ outcome }) => outcome.kind === "problem")?.outcome;
  if (!last) return null;
  return (
    <Tile title="Charter headroom" clause="3.1(c), 3.1(d)" outcome={failed ?? last} onFact={onFact}>
      {numbers.at(-1) !== undefined && (
        <Figure
          value={shownNumber(numbers.at(-1)!)}
          unit={numbers.at(-1)! < 0 ? "shares: more is promised than authorized" : "shares left"}
        />
      )}
      <ol className={styles.list}>
        {rungs.map(({ label }, index) => (
          <li key={label}>
            <Pairs pairs={[{ name: label, value: numbers[index] === undefined ? "–" : shownNumber(numbers[index]) }]} />
            {numbers[index] !== undefined && <Rung value={numbers[index]} least={least} most={most} />}
          </li>
        ))}
      </ol>
    </Tile>
  );
}

/** A rung from zero, to the right what is left and to the left what is lacking. */
function Rung({ value, least, most }: { value: number; least: number; most: number }): ReactNode {
  const styles = useDrawingStyles();
  const scale = (number: number) => ((number - least) / Math.max(1, most - least)) * 320;
  const [zero, end] = [scale(0), scale(value)];
  return (
    <svg className={styles.drawing} viewBox="0 0 320 10" aria-hidden="true">
      <rect
        className={value < 0 ? styles.short : styles.good}
        x={Math.min(zero, end)}
        y={2}
        width={Math.abs(end - zero)}
        height={5}
      />
      <line className={styles.axis} x1={zero} x2={zero} y1={0} y2={9} />
    </svg>
  );
}
