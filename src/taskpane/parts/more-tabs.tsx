import { Button, makeStyles, tokens, useIsOverflowItemVisible, useOverflowMenu } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  place: { position: "relative", flexShrink: 0 },
  list: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 30,
    margin: 0,
    padding: "4px",
    listStyleType: "none",
    minWidth: "140px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { width: "100%", justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular },
});

interface TabName<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

interface ItemProps<Id extends string> {
  readonly tab: TabName<Id>;
  readonly onChoose: (id: Id) => void;
}

function Item<Id extends string>({ tab, onChoose }: ItemProps<Id>): ReactNode {
  const styles = useStyles();
  if (useIsOverflowItemVisible(tab.id)) return null;
  return (
    <li>
      <Button appearance="subtle" className={styles.item} onClick={() => onChoose(tab.id)}>
        {tab.title}
      </Button>
    </li>
  );
}

interface MoreTabsProps<Id extends string> {
  readonly tabs: readonly TabName<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** The tabs that the pane is too narrow for, behind a button. Escape, or going elsewhere, closes them. */
export function MoreTabs<Id extends string>({ tabs, onChoose }: MoreTabsProps<Id>): ReactNode {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLDivElement>();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isOverflowing) return null;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const choose = (id: Id): void => {
    setOpen(false);
    onChoose(id);
    requestAnimationFrame(() => document.getElementById(`tab-${id}`)?.focus());
  };
  return (
    <div ref={ref} className={styles.place} onKeyDown={close} onBlur={leave}>
      <Button
        ref={button as never}
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={`${overflowCount} more views`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <ul className={styles.list}>
          {tabs.map((tab) => (
            <Item key={tab.id} tab={tab} onChoose={choose} />
          ))}
        </ul>
      )}
    </div>
  );
}
