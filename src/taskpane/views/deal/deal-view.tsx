import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useDestination } from "../../services";
import { BaseOffer } from "./base-offer";
import { CompareView } from "./compare-view";
import { DamageList } from "./damage-list";
import { DealActions } from "./deal-actions";
import { DealHead } from "./deal-head";
import { NamedTerms } from "./named-terms";
import { StorageBar } from "./storage-bar";
import { TermsList } from "./terms-list";

const useStyles = makeStyles({
  top: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 2px" },
});

/** Two deals are compared until the person goes back, or something of the form is asked for. */
function useComparing(): [isComparing: boolean, set: (isComparing: boolean) => void] {
  const asked = useDestination("deal");
  const [taken, setTaken] = useState(asked);
  const [isComparing, setComparing] = useState(false);
  if (asked !== taken) {
    setTaken(asked);
    if (asked?.show !== undefined) setComparing(false);
  }
  return [isComparing, setComparing];
}

/** The deal as a form: its name and origin, its terms, and where they are kept. */
export function DealView(): ReactNode {
  const styles = useStyles();
  const [isComparing, setComparing] = useComparing();
  if (isComparing) return <CompareView onBack={() => setComparing(false)} />;
  return (
    <>
      <div className={styles.top}>
        <StorageBar />
        <DamageList />
        <BaseOffer />
        <DealHead />
        <DealActions onCompare={() => setComparing(true)} />
      </div>
      <TermsList />
      <NamedTerms />
    </>
  );
}
