import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { MODELS, type Offer } from "../../../sheets/models";
import { HALT_DAYS, needsPrices, PRICES, pricesSheet } from "../../../sheets/prices";
import type { SheetModel } from "../../../workbook/sheet-model";
import { useDefinedNames } from "../../hooks/use-names";
import { Confirm } from "../../parts/confirm";
import { InsertModel } from "../../parts/insert-model";
import { useViewStyles } from "../../parts/view-styles";
import { useServices } from "../../services";
import { useChanges } from "../../hooks/use-changes";

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
  offer: { title, clause, says },
  sheet,
  hasPrices,
  onAdded,
}: {
  offer: Offer;
  sheet: () => SheetModel;
  hasPrices: boolean;
  onAdded: () => void;
}): ReactNode {
  const styles = useViewStyles();
  const { workbook } = useServices();
  const model = useMemo(sheet, [sheet]);
  const drawsNone = model.charts !== undefined && workbook !== undefined && !workbook.capabilities.charts;
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.small}>{clause}</span>
      </div>
      <p className={styles.text}>{says}</p>
      {drawsNone && <p className={styles.small}>This host draws no charts: the sheet has the numbers alone.</p>}
      {needsPrices(model) && !hasPrices ? (
        <MissingPrices onAdded={onAdded} />
      ) : (
        <InsertModel label={`Insert ${title.toLowerCase()}`} model={sheet} />
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
      {MODELS.map(
        ({ offer, sheet }) =>
          offer && (
            <OfferCard
              key={offer.title}
              offer={offer}
              sheet={sheet}
              hasPrices={hasPrices}
              onAdded={() => setAdded(added + 1)}
            />
          ),
      )}
    </div>
  );
}
