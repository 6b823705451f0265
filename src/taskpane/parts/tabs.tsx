import { makeStyles, mergeClasses, OverflowItem, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexShrink: 0 },
  tab: {
    position: "relative",
    flexShrink: 0,
    minHeight: "44px",
    padding: "0 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-4px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: 0,
      height: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandBackground,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
  // The bold face takes its room from the start: nothing moves when a tab is chosen.
  text: {
    display: "inline-grid",
    "::after": {
      content: "attr(data-text)",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly title: string }[];
  readonly chosen: string;
  readonly onChoose: (id: Id) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs with one stop for the keyboard: the arrows go on within, Home and End to its ends. Hidden ones are passed over. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const shown = [...list.current!.querySelectorAll<HTMLElement>('[role="tab"]')].filter(
      (tab) => tab.offsetParent !== null,
    );
    const at = shown.indexOf(document.activeElement as HTMLElement);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: shown.length - 1 };
    const to =
      ends[event.key] ?? (event.key in STEPS ? (at + STEPS[event.key]! + shown.length) % shown.length : undefined);
    if (to === undefined || at < 0) return;
    event.preventDefault();
    shown[to]?.focus();
    shown[to]?.click();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {tabs.map(({ id, title }) => (
        <OverflowItem key={id} id={id} priority={id === chosen ? 2 : 1}>
          <button
            type="button"
            role="tab"
            id={`tab-${id}`}
            className={mergeClasses(styles.tab, id === chosen && styles.chosen)}
            aria-selected={id === chosen}
            aria-controls={id === chosen ? `view-${id}` : undefined}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            <span className={styles.text} data-text={title}>
              {title}
            </span>
          </button>
        </OverflowItem>
      ))}
    </div>
  );
}
