import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SheetModel } from "../../../workbook/sheet-model";
import { ownershipSheet } from "../../../workbook/sheets/conversion-ledger";
import { dilutionSheet } from "../../../workbook/sheets/dilution";
import { escrowSheet } from "../../../workbook/sheets/escrow-monitor";
import { findingsSheet } from "../../../workbook/sheets/findings";
import { HALT_DAYS, PRICES, pricesSheet } from "../../../workbook/sheets/prices";
import { redemptionSheet } from "../../../workbook/sheets/redemption";
import { timelineSheet } from "../../../workbook/sheets/timeline";
import { useDefinedNames } from "../../hooks/use-names";
import { Confirm } from "../../parts/confirm";
import { InsertModel } from "../../parts/insert-model";
import { useViewStyles } from "../../parts/view-styles";
import { useServices } from "../../services";
import { useChanges } from "../../hooks/use-changes";

interface Offer {
  readonly title: string;
  readonly clause: string;
  readonly says: string;
  readonly model: () => SheetModel;
  readonly needsPrices: boolean;
}

const OFFERS: readonly Offer[] = [
  {
    title: "Escrow monitor",
    clause: "4.13",
    says: "Market value, conversion price, required shares, cover and top-up on each of 60 Trading Days.",
    model: escrowSheet,
    needsPrices: true,
  },
  {
    title: "Redemption worksheet",
    clause: "4.19 to 4.21",
    says: "The right, the three averages, the price by limb, and what interest a later payment costs.",
    model: redemptionSheet,
    needsPrices: true,
  },
  {
    title: "Conversion ledger",
    clause: "4.18",
    says: "Conversion after conversion under the ownership cap: what may be taken, what is held after, what principal is left.",
    model: ownershipSheet,
    needsPrices: false,
  },
  {
    title: "Dilution grid",
    clause: "4.13, 3.1(c)",
    says: "Full conversion over a column of prices: shares, part held, tranches, headroom; with charts.",
    model: dilutionSheet,
    needsPrices: false,
  },
  {
    title: "Timeline",
    clause: "1.1 to 5.1",
    says: "Every date in order, what it is counted from, and conflicts.",
    model: () => timelineSheet(),
    needsPrices: false,
  },
  {
    title: "Findings",
    clause: "Schedules",
    says: "What does not fit together in the deal.",
    model: () => findingsSheet(),
    needsPrices: false,
  },
];

/** The names that some models take their prices from, and how to get them. */
function MissingPrices({ onAdded }: { onAdded: () => void }): ReactNode {
  const styles = useViewStyles();
  const { workbook, attempt, notify } = useServices();
  const [isAsking, setAsking] = useState(false);
  if (!workbook) return null;
  const insert = async (): Promise<void> => {
    const sheet = await workbook.insertSheet(pricesSheet());
    setAsking(false);
    onAdded();
    notify({
      intent: "success",
      text: `Added the sheet ${sheet}. Its prices are invented: put the real ones in their place.`,
    });
  };
  if (isAsking) {
    return (
      <Confirm
        title="Add a sheet with invented prices?"
        yes="Add the sheet"
        onYes={() => attempt(insert)}
        onNo={() => setAsking(false)}
      >
        <p className={styles.small}>
          A year of invented closing bids, marked as such, under the names {PRICES} and {HALT_DAYS}. Put the real ones
          in their place.
        </p>
      </Confirm>
    );
  }
  return (
    <>
      <p className={styles.small}>
        It reads the names {PRICES} and {HALT_DAYS}, and this workbook does not have both. Define them over your own
        cells, or
      </p>
      <div>
        <Button size="small" onClick={() => setAsking(true)}>
          Add a Prices sheet…
        </Button>
      </div>
    </>
  );
}

function OfferCard({
  offer,
  hasPrices,
  onAdded,
}: {
  offer: Offer;
  hasPrices: boolean;
  onAdded: () => void;
}): ReactNode {
  const styles = useViewStyles();
  const { workbook } = useServices();
  const { title, clause, says, model, needsPrices } = offer;
  const drawsNone = offer.title === "Dilution grid" && workbook !== undefined && !workbook.capabilities.charts;
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.small}>{clause}</span>
      </div>
      <p className={styles.text}>{says}</p>
      {drawsNone && <p className={styles.small}>This host draws no charts: the sheet has the numbers alone.</p>}
      {needsPrices && !hasPrices ? (
        <MissingPrices onAdded={onAdded} />
      ) : (
        <InsertModel label={`Insert ${title.toLowerCase()}`} model={model} />
      )}
    </section>
  );
}

/** Sheets with live formulas, added at the end of the workbook on request. */
export function ModelsView(): ReactNode {
  const styles = useViewStyles();
  const { workbook } = useServices();
  // A sheet of values alone changes no cell that was there, and no host tells of it.
  const [added, setAdded] = useState(0);
  const names = useDefinedNames(useChanges() + added).map(({ name }) => name.toLowerCase());
  const hasPrices = [PRICES, HALT_DAYS].every((name) => names.includes(name.toLowerCase()));
  return (
    <div className={styles.view}>
      {workbook ? (
        <p className={styles.small}>
          Each is added as a new sheet at the end, with live formulas on the Deal sheet. Nothing that is there is
          touched.
        </p>
      ) : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>There is no workbook around this pane to add a sheet to.</MessageBarBody>
        </MessageBar>
      )}
      {OFFERS.map((offer) => (
        <OfferCard key={offer.title} offer={offer} hasPrices={hasPrices} onAdded={() => setAdded(added + 1)} />
      ))}
    </div>
  );
}
