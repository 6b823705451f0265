import { browserOpener } from "../workbook/excel/office";
import { request } from "./requests";

/** The ribbon buttons of manifest.xml that run a function, by the names that stand there. */
const COMMANDS: Record<string, () => Promise<unknown>> = {
  explainCell: () => showPaneWith("explainCell"),
  insertDealSheet: () => showPaneWith("insertDealSheet"),
  openHelp: async () => openInBrowser(new URL("help/index.html", document.baseURI).href),
};

/** The desktop's pane may not open windows itself; Excel on the web leaves it to the page. */
function openInBrowser(address: string): void {
  const open = browserOpener();
  if (open) open(address);
  else window.open(address, "_blank", "noopener");
}

async function showPaneWith(what: "explainCell" | "insertDealSheet"): Promise<void> {
  request(what);
  await Office.addin.showAsTaskpane();
}

/** Excel waits for `completed`, whatever becomes of the command. */
function run(command: () => Promise<unknown>) {
  return (event: Office.AddinCommands.Event): void => {
    command()
      .catch((error: unknown) => console.error(error))
      .finally(() => event.completed());
  };
}

if (typeof Office !== "undefined") {
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return;
    for (const [name, command] of Object.entries(COMMANDS)) Office.actions.associate(name, run(command));
  });
}
