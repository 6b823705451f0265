import { Button, Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FACTS, type FactKey } from "../../sheets/facts";
import { Missing, NotStated } from "../parts/missing-term";
import { TermLink } from "../parts/term-link";
import { useViewStyles } from "../parts/view-styles";
import { useDeal, useServices } from "../services";
import { InsertBar } from "../parts/insert-bar";
import { isUnstated } from "../stores/deal/in-force";
import type { ReadingUsed } from "../formula/working";
import type { Outcome } from "./outcome";

/** The readings that decided, each a way to its term. */
export function ReadingLinks({ readings }: { readings: readonly ReadingUsed[] }): ReactNode {
  const styles = useViewStyles();
  if (readings.length === 0) return <p className={styles.small}>No reading matters here.</p>;
  return (
    <p className={styles.links}>
      <span>{readings.length === 1 ? "Reading:" : "Readings:"}</span>
      {readings.map(({ term, name, choice }) => (
        <TermLink key={term} term={term}>
          {`${name} ${choice}`}
        </TermLink>
      ))}
    </p>
  );
}

interface NeedsProps {
  readonly outcome: Extract<Outcome, { kind: "needs" }>;
  readonly onFact: (fact: FactKey) => void;
}

/** What a tile needs before it can say anything: facts, or terms that give them. */
export function Needs({ outcome, onFact }: NeedsProps): ReactNode {
  const styles = useViewStyles();
  const deal = useDeal((state) => state.deal);
  const { needs, terms = [], why } = outcome;
  const unstated = terms.filter((key) => isUnstated(deal, key));
  const open = terms.filter((key) => !unstated.includes(key));
  return (
    <>
      {unstated.length > 0 && <NotStated terms={unstated} />}
      {(needs.length > 0 || open.length > 0) && (
        <p className={styles.links}>
          <span>Enter</span>
          {needs.map((key) => (
            <Link key={key} as="button" inline className={styles.link} onClick={() => onFact(key)}>
              {FACTS[key].label}
            </Link>
          ))}
          {open.length > 0 && <span>{needs.length > 0 ? "or, under Deal," : "under Deal"}</span>}
          {open.map((key) => (
            <TermLink key={key} term={key} />
          ))}
        </p>
      )}
      {why !== undefined && unstated.length === 0 && <p className={styles.small}>{why}</p>}
    </>
  );
}

export function Problem({ outcome }: { outcome: Extract<Outcome, { kind: "problem" }> }): ReactNode {
  const styles = useViewStyles();
  const { missing } = outcome;
  if (missing) return <Missing missing={missing} />;
  return (
    <p className={styles.small}>
      {outcome.code !== "" && <strong className={styles.problem}>{outcome.code} </strong>}
      {outcome.message}
    </p>
  );
}

function StoreFirst(): ReactNode {
  const styles = useViewStyles();
  const { go } = useServices();
  return (
    <p className={styles.small}>
      The formula takes its terms from the Deal sheet, which this workbook does not have yet.{" "}
      <Link as="button" inline className={styles.link} onClick={() => go({ view: "deal", show: "insert" })}>
        Insert the Deal sheet
      </Link>
    </p>
  );
}

/** The formula of a tile: into a cell, or with its working. */
export function TileActions({ outcome, name }: { outcome: Outcome; name: string }): ReactNode {
  const styles = useViewStyles();
  const { go } = useServices();
  const [isOpen, setOpen] = useState(false);
  const isStored = useDeal(({ sheet, loaded }) => sheet !== undefined || !loaded);
  if (outcome.kind === "needs") return null;
  const { formula } = outcome;
  const live = {
    answer: outcome.kind === "answer" ? { rows: outcome.value } : { code: outcome.code, message: outcome.message },
  };
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" aria-expanded={isOpen} aria-label={`Formula of ${name}`} onClick={() => setOpen(!isOpen)}>
          Formula
        </Button>
        {outcome.kind === "answer" && outcome.working !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Working of ${name}`}
            onClick={() => go({ view: "explain", show: { kind: "formula", formula } })}
          >
            Working
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={styles.box}>
          {isStored ? (
            <InsertBar formula={formula} live={live} isReady />
          ) : (
            <>
              <p className={styles.code}>{formula}</p>
              <StoreFirst />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface TileProps {
  readonly title: string;
  readonly clause: string;
  readonly outcome: Outcome;
  readonly onFact: (fact: FactKey) => void;
  readonly children?: ReactNode;
}

/** One answer with its drawing, its reading, its formula and its working. */
export function Tile({ title, clause, outcome, onFact, children }: TileProps): ReactNode {
  const styles = useViewStyles();
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.small}>{clause}</span>
      </div>
      {outcome.kind === "needs" && <Needs outcome={outcome} onFact={onFact} />}
      {outcome.kind === "problem" && <Problem outcome={outcome} />}
      {children}
      {outcome.kind === "answer" && <ReadingLinks readings={outcome.readings} />}
      <TileActions outcome={outcome} name={title} />
    </section>
  );
}
