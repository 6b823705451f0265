import { createRoot } from "react-dom/client";
import { holdEach } from "./stores/held";
import { functionsSettled } from "./functions-client";
import { findWorkbook } from "./host";
import { Pane } from "./pane";

/** Draws the pane into its page. The deal is read while the frame is drawn. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById("root")!);
  root.render(<Pane held={undefined} />);
  const [workbook] = await Promise.all([findWorkbook(), functionsSettled()]);
  holdEach(workbook, (held) => root.render(<Pane held={held} />));
}

void start();
