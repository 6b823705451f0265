import { Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FactKey } from "../../../sheets/facts";
import { FactsPanel } from "../../parts/facts-panel";
import { useFacts } from "../../hooks/use-facts";
import { useDefinedNames } from "../../hooks/use-names";
import { useFieldShown } from "../../hooks/use-field-shown";
import { FACT_GROUPS } from "../../stores/facts/fact-groups";
import { useViewStyles } from "../../parts/view-styles";
import { WithCatalogue } from "../../parts/with-catalogue";
import { useChanges } from "../../hooks/use-changes";
import { CapTile, EscrowTile, HeadroomTile, MarketTile, RedemptionTile } from "./tiles-shown";
import { useNow } from "./use-now";

const GROUPS = FACT_GROUPS.now;

/** The field of a fact, once its group is open. */
function factField(key: FactKey): HTMLElement | null {
  return document.querySelector(`#view-now [data-fact="${key}"]`);
}

function Tiles({ onFact }: { onFact: (fact: FactKey) => void }): ReactNode {
  const now = useNow();
  if (!now) return <Spinner label="Computing…" />;
  return (
    <>
      <MarketTile now={now} onFact={onFact} />
      <EscrowTile now={now} onFact={onFact} />
      <CapTile now={now} onFact={onFact} />
      <RedemptionTile now={now} onFact={onFact} />
      <HeadroomTile now={now} onFact={onFact} />
    </>
  );
}

/** What matters for this deal on a day, from the facts that are entered or pointed to. */
export function NowView(): ReactNode {
  const styles = useViewStyles();
  const { state } = useFacts();
  const names = useDefinedNames(useChanges()).map(({ name }) => name);
  const [open, setOpen] = useState<readonly string[]>(() => (state.facts.asOf === "" ? [GROUPS[0]!.title] : []));
  const showField = useFieldShown(factField);
  const showFact = (key: FactKey): void => {
    const group = GROUPS.find(({ facts }) => facts.includes(key))!;
    setOpen((before) => [...new Set([...before, group.title])]);
    showField(key);
  };
  return (
    <div className={styles.view}>
      <FactsPanel title="Facts" groups={GROUPS} names={names} open={open} onOpen={setOpen} />
      <WithCatalogue>
        <Tiles onFact={showFact} />
      </WithCatalogue>
    </div>
  );
}
