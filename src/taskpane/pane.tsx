import { FluentProvider, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { onRequest, type PaneRequest } from "../commands/requests";
import type { Workbook } from "../workbook/workbook";
import type { DealStore } from "./deal/deal-store";
import { Notices } from "./parts/notices";
import { ServicesContext, type Destination, type Notice, type Services } from "./services";
import { Shell } from "./shell";
import { useTheme } from "./theme";

interface PaneProps {
  readonly workbook: Workbook | undefined;
  /** undefined until it is known which spreadsheet is around */
  readonly deal: DealStore | undefined;
}

const FIRST: Destination = { view: "deal" };

const DESTINATIONS: Record<PaneRequest, Destination> = {
  explainCell: { view: "explain", show: "selection" },
  insertDealSheet: { view: "deal", show: "insert" },
};

export function Pane({ workbook, deal }: PaneProps): ReactNode {
  const { theme, scheme } = useTheme();
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100%" }}>
      {deal ? (
        <Connected workbook={workbook} deal={deal} />
      ) : (
        <Spinner label="Opening the deal…" style={{ paddingTop: 96 }} />
      )}
    </FluentProvider>
  );
}

function Connected({ workbook, deal }: { workbook: Workbook | undefined; deal: DealStore }): ReactNode {
  const [destination, setDestination] = useState(FIRST);
  const [notice, setNotice] = useState<Notice>();
  const go = useCallback((next: Destination) => setDestination({ ...next }), []);
  const attempt = useCallback((work: () => Promise<void>) => {
    work().catch((error: unknown) =>
      setNotice({ intent: "error", text: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  const services = useMemo(
    (): Services => ({ workbook, deal, notify: setNotice, go, attempt }),
    [workbook, deal, go, attempt],
  );
  const trouble = useSyncExternalStore(deal.subscribe, () => deal.snapshot().trouble);
  useEffect(() => {
    if (trouble === undefined) return;
    setNotice({ intent: "error", text: trouble });
    deal.forgetTrouble();
  }, [trouble, deal]);
  const loaded = useSyncExternalStore(deal.subscribe, () => deal.snapshot().loaded);
  useEffect(() => {
    if (loaded) performance.mark("pane-drawn");
  }, [loaded]);
  useEffect(() => onRequest((what) => go(DESTINATIONS[what])), [go]);
  return (
    <ServicesContext value={services}>
      <Shell destination={destination} />
      <Notices notice={notice} onDone={dismiss} />
    </ServicesContext>
  );
}
