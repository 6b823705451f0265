import { FluentProvider, makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { onRequest, type PaneRequest } from "../commands/requests";
import { reason } from "./failures";
import type { Held } from "./stores/held";
import { Notices, useNotices } from "./parts/notices";
import { ServicesContext, type Destination, type Services, type ViewId } from "./services";
import { Shell } from "./shell";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh" },
});

const FIRST: Destination = { view: "deal" };

const DESTINATIONS: Record<PaneRequest, Destination> = {
  explainCell: { view: "explain", show: { kind: "selection" } },
  insertDealSheet: { view: "deal", show: "insert" },
};

/** Nothing is held until it is known which spreadsheet is around. */
export function Pane({ held }: { held: Held | undefined }): ReactNode {
  const { theme, scheme } = useTheme();
  const [view, setView] = useState<ViewId>(FIRST.view);
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100%" }}>
      {held ? (
        <Connected key={held.id} held={held} view={view} onView={setView} />
      ) : (
        <Spinner label="Opening the deal…" style={{ paddingTop: 96 }} />
      )}
    </FluentProvider>
  );
}

interface ConnectedProps {
  readonly held: Held;
  /** the one to begin with; which one is open outlasts the workbook */
  readonly view: ViewId;
  readonly onView: (view: ViewId) => void;
}

function Connected({ held, view, onView }: ConnectedProps): ReactNode {
  const styles = useStyles();
  const { workbook, deal, facts } = held;
  const [destination, setDestination] = useState<Destination>({ view });
  const { notices, notify, dismiss } = useNotices();
  const go = useCallback(
    (next: Destination) => {
      setDestination({ ...next });
      onView(next.view);
    },
    [onView],
  );
  const attempt = useCallback(
    (work: () => Promise<void>) => {
      work().catch((error: unknown) => notify({ intent: "error", text: reason(error) }));
    },
    [notify],
  );
  const services = useMemo(
    (): Services => ({ workbook, deal, facts, notify, go, attempt }),
    [workbook, deal, facts, notify, go, attempt],
  );
  const loaded = useSyncExternalStore(deal.subscribe, () => deal.snapshot().loaded);
  useEffect(() => {
    if (loaded) performance.mark("pane-drawn");
  }, [loaded]);
  useEffect(() => onRequest((what) => go(DESTINATIONS[what])), [go]);
  return (
    <ServicesContext value={services}>
      <div className={styles.pane}>
        <Shell destination={destination} />
        <Notices notices={notices} onDone={dismiss} />
      </div>
    </ServicesContext>
  );
}
