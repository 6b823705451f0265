import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { countedFromText, movedFrom, ruleText } from "../../../engine/timeline/event";
import type { ShownEvent } from "./timeline";
import { useViewStyles } from "../../parts/view-styles";
import { shownDateInFull } from "../../typing/shown";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, scrollMarginTop: "100px" },
  button: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    width: "100%",
    padding: "7px 0",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { paddingTop: "2px", fontSize: "14px" },
  dateLine: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  event: { display: "block", fontSize: tokens.fontSizeBase300, lineHeight: "19px", overflowWrap: "anywhere" },
  past: { color: tokens.colorNeutralForeground3 },
  details: { padding: "0 0 10px 22px" },
  conflict: {
    margin: "2px 0 8px 22px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorPaletteRedForeground1,
    overflowWrap: "anywhere",
  },
});

interface ItemProps {
  readonly event: ShownEvent;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Details({ event }: { event: ShownEvent }): ReactNode {
  const styles = useViewStyles();
  const unadjusted = movedFrom(event);
  const facts = [
    ["Clause", event.clause],
    ["Counted from", event.from ? countedFromText(event.from) : ""],
    ["Rule", ruleText(event)],
    ["Moved from", unadjusted === undefined ? "" : shownDateInFull(unadjusted)],
  ].filter(([, text]) => text !== "");
  return (
    <>
      {facts.map(([name, text]) => (
        <p key={name} className={styles.small}>
          {name}: <span className={styles.plain}>{text}</span>
        </p>
      ))}
    </>
  );
}

function Item({ event, isOpen, onToggle }: ItemProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) item.current?.scrollIntoView({ block: "nearest" });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isPast = event.status === "past";
  return (
    <li ref={item} className={styles.item}>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span className={styles.icon} aria-hidden="true">
          {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span>
          <span className={styles.dateLine}>
            {event.date === undefined ? "No day" : shownDateInFull(event.date)}
            {event.isNext && (
              <Badge size="small" appearance="filled" color="brand">
                {event.status === "today" ? "today" : "next"}
              </Badge>
            )}
            {isPast && (
              <Badge size="small" appearance="outline" color="informative">
                past
              </Badge>
            )}
            {event.conflict !== undefined && (
              <Badge size="small" appearance="tint" color="danger">
                conflict
              </Badge>
            )}
          </span>
          <span className={mergeClasses(styles.event, isPast && styles.past)}>{event.event}</span>
        </span>
      </button>
      {event.conflict !== undefined && <p className={styles.conflict}>{event.conflict}</p>}
      <div id={id} className={isOpen ? styles.details : undefined}>
        {isOpen && <Details event={event} />}
      </div>
    </li>
  );
}

interface EventListProps {
  readonly events: readonly (ShownEvent & { readonly index: number })[];
  readonly chosen: number | undefined;
  readonly onChoose: (index: number | undefined) => void;
}

/** Every date in order, each with what it is counted from on demand. */
export function EventList({ events, chosen, onChoose }: EventListProps): ReactNode {
  const styles = useViewStyles();
  return (
    <ol className={styles.list} aria-label="Dates">
      {events.map((event) => (
        <Item
          key={event.index}
          event={event}
          isOpen={chosen === event.index}
          onToggle={() => onChoose(chosen === event.index ? undefined : event.index)}
        />
      ))}
    </ol>
  );
}
