import { createRoot } from "react-dom/client";
import { DealStore } from "./deal/deal-store";
import { findWorkbook } from "./host";
import { Pane } from "./pane";

/** Draws the pane into its page. The deal is read while the frame is drawn. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById("root")!);
  root.render(<Pane workbook={undefined} deal={undefined} />);
  const workbook = await findWorkbook();
  const deal = new DealStore(workbook);
  void deal.start();
  root.render(<Pane workbook={workbook} deal={deal} />);
}

void start();
