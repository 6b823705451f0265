import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FACTS, type FactKey } from "../../../sheets/facts";
import { FACT_GROUPS } from "../../facts/fact-groups";
import { FactsPanel } from "../../facts/facts-panel";
import { useCatalogue, useDefinedNames, useFacts } from "../../facts/use-facts";
import { useFieldShown } from "../../parts/field-shown";
import { useViewStyles } from "../../parts/view-styles";
import { useChanges } from "../functions/use-live-answer";
import { CapTile, EscrowTile, HeadroomTile, MarketTile, RedemptionTile } from "./tiles-shown";
import { useNow } from "./use-now";

const GROUPS = FACT_GROUPS.now;

/** The field of a fact, found by its label once its group is open. */
function factField(key: FactKey): HTMLElement | null | undefined {
  const label = [...document.querySelectorAll("#view-now label")].find((each) => each.textContent === FACTS[key].label);
  return label && document.getElementById(label.getAttribute("for") ?? "");
}

function Tiles({ namespace, onFact }: { namespace: string; onFact: (fact: FactKey) => void }): ReactNode {
  const { now } = useNow(namespace);
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
  const { catalogue, failure } = useCatalogue();
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
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {catalogue ? (
        <Tiles namespace={catalogue.namespace} onFact={showFact} />
      ) : (
        failure === undefined && <Spinner label="Loading the functions…" />
      )}
    </div>
  );
}
