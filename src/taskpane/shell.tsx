import { Link, makeStyles, mergeClasses, Overflow, Spinner, tokens } from "@fluentui/react-components";
import { Activity, memo, Suspense, useState, type ReactNode } from "react";
import { sheetPrefix } from "../workbook/address";
import { Boundary } from "./parts/boundary";
import { MoreTabs } from "./parts/more-tabs";
import { Tabs } from "./parts/tabs";
import { Unread } from "./parts/unread";
import { DestinationContext, useDeal, useServices, type Destination, type ViewId } from "./services";
import { VIEWS, type View } from "./views";

const useStyles = makeStyles({
  shell: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel's own menu lies over the top right corner, 34 × 32 px.
  title: { display: "flex", alignItems: "center", gap: "8px", minHeight: "36px", padding: "4px 44px 0 16px" },
  name: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  place: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  unread: { flexShrink: 0, padding: "8px 8px 0" },
  navigation: { padding: "0 8px" },
  bar: { display: "flex", alignItems: "center" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  // Each view scrolls by itself, and is found again where it was left.
  view: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "scroll" },
  hidden: { display: "none" },
  waiting: { paddingTop: "48px" },
});

function DealTitle(): ReactNode {
  const styles = useStyles();
  const name = useDeal((state) => state.deal.name);
  const sheet = useDeal((state) => state.sheet);
  const missing = useDeal(({ unread, loaded }) =>
    unread !== undefined ? "not read" : loaded && sheet === undefined ? "not stored" : undefined,
  );
  const { workbook, attempt } = useServices();
  const show = (where: string): void => attempt(async () => workbook?.activate(`${sheetPrefix(where)}A1`));
  return (
    <div className={styles.title}>
      <h1 className={styles.name} title={name}>
        {name}
      </h1>
      {missing !== undefined && <span className={styles.place}>{missing}</span>}
      {missing === undefined && sheet !== undefined && (
        <Link className={styles.place} as="button" title="Show the Deal sheet" onClick={() => show(sheet)}>
          on {sheet}
        </Link>
      )}
    </div>
  );
}

/** Over every view, as each shows what the workbook is thought to hold. */
function DealUnread(): ReactNode {
  const styles = useStyles();
  const { deal } = useServices();
  const unread = useDeal((state) => state.unread);
  return (
    <div role="status" className={unread === undefined ? undefined : styles.unread}>
      {unread !== undefined && <Unread why={unread} onAgain={() => deal.readAgain()} />}
    </div>
  );
}

function Navigation({ current }: { current: ViewId }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const go = (view: ViewId) => services.go({ view });
  return (
    <nav className={styles.navigation}>
      <Overflow minimumVisible={2} padding={2}>
        <div className={styles.bar}>
          <Tabs label="Views" tabs={VIEWS} chosen={current} onChoose={go} />
          <MoreTabs tabs={VIEWS} onChoose={go} />
        </div>
      </Overflow>
    </nav>
  );
}

/** Views that were opened stay as the person left them. */
function useOpened(current: ViewId): ReadonlySet<ViewId> {
  const [opened, setOpened] = useState<ReadonlySet<ViewId>>(new Set([current]));
  if (opened.has(current)) return opened;
  const next = new Set([...opened, current]);
  setOpened(next);
  return next;
}

function OpenView({ view, isCurrent }: { view: View; isCurrent: boolean }): ReactNode {
  const styles = useStyles();
  const { workbook } = useServices();
  const Component = view.component;
  return (
    <div
      id={`view-${view.id}`}
      role="tabpanel"
      aria-labelledby={`tab-${view.id}`}
      className={mergeClasses(styles.view, !isCurrent && styles.hidden)}
      // Without a workbook a view may have nothing to stop at: the keyboard then scrolls the view itself.
      tabIndex={workbook ? undefined : 0}
    >
      <Boundary onAgain={view.again}>
        <Suspense fallback={<Spinner className={styles.waiting} label={`Opening ${view.title}…`} />}>
          <Activity mode={isCurrent ? "visible" : "hidden"}>
            <Component />
          </Activity>
        </Suspense>
      </Boundary>
    </div>
  );
}

/** The deal's name, the views, and the view that is open. */
export const Shell = memo(function Shell({ destination }: { destination: Destination }): ReactNode {
  const styles = useStyles();
  const current = destination.view;
  const opened = useOpened(current);
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <DealTitle />
        <Navigation current={current} />
      </header>
      <DealUnread />
      <DestinationContext value={destination}>
        <main className={styles.main}>
          {VIEWS.filter((view) => opened.has(view.id)).map((view) => (
            <OpenView key={view.id} view={view} isCurrent={view.id === current} />
          ))}
        </main>
      </DestinationContext>
    </div>
  );
});
