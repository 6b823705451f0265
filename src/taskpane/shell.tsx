import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Overflow,
  OverflowItem,
  Spinner,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { Activity, Suspense, useState, type ReactNode } from "react";
import { sheetPrefix } from "../workbook/address";
import { Boundary } from "./parts/boundary";
import { DestinationContext, useDeal, useServices, type Destination } from "./services";
import { VIEWS, type View } from "./views";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground1,
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
  navigation: { padding: "0 6px" },
  bar: { display: "flex", alignItems: "center", overflow: "hidden" },
  tabs: { flexShrink: 0, flexWrap: "nowrap" },
  tab: { flexShrink: 0, paddingLeft: "10px", paddingRight: "10px" },
  view: { flexGrow: 1, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  waiting: { paddingTop: "48px" },
});

function DealTitle(): ReactNode {
  const styles = useStyles();
  const name = useDeal((state) => state.deal.name);
  const sheet = useDeal((state) => state.sheet);
  const loaded = useDeal((state) => state.loaded);
  const { workbook, attempt } = useServices();
  const show = (where: string): void => attempt(async () => workbook?.activate(`${sheetPrefix(where)}A1`));
  return (
    <div className={styles.title}>
      <h1 className={styles.name} title={name}>
        {name}
      </h1>
      {loaded && sheet === undefined && <span className={styles.place}>not stored</span>}
      {loaded && sheet !== undefined && (
        <Link className={styles.place} as="button" title="Show the Deal sheet" onClick={() => show(sheet)}>
          on {sheet}
        </Link>
      )}
    </div>
  );
}

function MoreItem({ view, go }: { view: View; go: (view: string) => void }): ReactNode {
  return useIsOverflowItemVisible(view.id) ? null : <MenuItem onClick={() => go(view.id)}>{view.title}</MenuItem>;
}

function More({ go }: { go: (view: string) => void }): ReactNode {
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={ref as never} appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={`${overflowCount} more views`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {VIEWS.map((view) => (
            <MoreItem key={view.id} view={view} go={go} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Navigation({ current }: { current: string }): ReactNode {
  const styles = useStyles();
  const services = useServices();
  const go = (view: string) => services.go({ view });
  return (
    <nav className={styles.navigation} aria-label="Views">
      <Overflow minimumVisible={2} padding={44}>
        <div className={styles.bar}>
          <TabList className={styles.tabs} selectedValue={current} onTabSelect={(_, { value }) => go(value as string)}>
            {VIEWS.map((view) => (
              <OverflowItem key={view.id} id={view.id} priority={view.id === current ? 2 : 1}>
                <Tab className={styles.tab} value={view.id} id={`tab-${view.id}`} aria-controls={`view-${view.id}`}>
                  {view.title}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <More go={go} />
        </div>
      </Overflow>
    </nav>
  );
}

/** Views that were opened stay as the person left them. */
function useOpened(current: string): ReadonlySet<string> {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([current]));
  if (opened.has(current)) return opened;
  const next = new Set([...opened, current]);
  setOpened(next);
  return next;
}

function OpenView({ view, isCurrent }: { view: View; isCurrent: boolean }): ReactNode {
  const styles = useStyles();
  const Component = view.component;
  return (
    <div
      id={`view-${view.id}`}
      role="tabpanel"
      aria-labelledby={`tab-${view.id}`}
      className={mergeClasses(styles.view, !isCurrent && styles.hidden)}
    >
      <Boundary>
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
export function Shell({ destination }: { destination: Destination }): ReactNode {
  const styles = useStyles();
  const current = VIEWS.some((view) => view.id === destination.view) ? destination.view : VIEWS[0]!.id;
  const opened = useOpened(current);
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <DealTitle />
        <Navigation current={current} />
      </header>
      <DestinationContext value={destination}>
        <main className={styles.view}>
          {VIEWS.filter((view) => opened.has(view.id)).map((view) => (
            <OpenView key={view.id} view={view} isCurrent={view.id === current} />
          ))}
        </main>
      </DestinationContext>
    </div>
  );
}
