import type { IWorkbookData } from "@univerjs/core";
import type { Spreadsheet } from "../workbook/univer/spreadsheet";
import type { Workbook } from "../workbook/workbook";
import { element, enable } from "./elements";
import { ask, say } from "./messages";
import { FileRefused } from "./xlsx/file-refused";
import { openWorkbook } from "./xlsx/open";
import { saveWorkbook } from "./xlsx/save";

/** New, Open and Save. Nothing that is open is lost without asking. */

export interface FileServices {
  readonly spreadsheet: Spreadsheet;
  readonly namespace: string;
  readonly workbook: Workbook;
  readonly newWorkbook: () => Partial<IWorkbookData>;
}

const KEPT =
  "A save keeps values, formulas with their last results, spilled ranges, number formats, the look of cells, widths, merged cells, frozen rows and the names of ranges.";
const LOST =
  "It does not keep undo steps and names that stand for a formula. The texts of errors come back when the file is calculated again.";
const IN_EXCEL =
  "Excel shows the last results at once; to calculate the functions of this project again it needs the add-in, and a spilled range keeps the size that it has now.";
const OPENED = "Values, formulas, formats and names were read.";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What the file has and the page does not, so that nobody misses it only after a save. */
function leftOutInWords(leftOut: readonly string[]): string {
  const last = leftOut.at(-1);
  if (last === undefined) return "";
  const list = leftOut.length > 1 ? `${leftOut.slice(0, -1).join(", ")} and ${last}` : last;
  return ` The file also has ${list}: they are not shown here, and a save from here does not keep them.`;
}

function download(bytes: ArrayBuffer, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export class FileCommands {
  private changed = false;
  private readonly chooser = element("input", {
    type: "file",
    accept: ".xlsx",
    hidden: true,
    "aria-label": "Workbook to open",
  });

  constructor(private readonly services: FileServices) {
    this.chooser.addEventListener("change", () => void this.open());
    services.workbook.onChange(() => (this.changed = true));
    window.addEventListener("beforeunload", (event) => this.changed && event.preventDefault());
  }

  mount(): void {
    enable("wb-new", () => void this.startAnew());
    enable("wb-open", () => this.chooser.click()).after(this.chooser);
    enable("wb-save", () => void this.save());
  }

  private async mayReplace(yes: string): Promise<boolean> {
    if (!this.changed) return true;
    return ask({ title: "Leave this workbook?", text: ["What you changed since the last save will be lost."], yes });
  }

  private async startAnew(): Promise<void> {
    if (!(await this.mayReplace("Begin again"))) return;
    this.services.spreadsheet.load(this.services.newWorkbook());
    this.changed = false;
    say("A new workbook: the deal, invented prices, and the model.");
  }

  private async open(): Promise<void> {
    const file = this.chooser.files?.[0];
    this.chooser.value = "";
    if (!file || !(await this.mayReplace("Open"))) return;
    try {
      const name = file.name.replace(/\.xlsx$/i, "");
      const { data, leftOut } = await openWorkbook(await file.arrayBuffer(), name, this.services.namespace);
      this.services.spreadsheet.load(data);
      this.changed = false;
      say(`${file.name} is open. ${OPENED}${leftOutInWords(leftOut)}`);
    } catch (error) {
      const why = error instanceof FileRefused ? error.message : "The file could not be read.";
      say(`${file.name} was not opened: ${why} The workbook that was open is still here.`, "bad");
    }
  }

  async save(): Promise<void> {
    if (!(await ask({ title: "Save as an .xlsx workbook", text: [KEPT, LOST, IN_EXCEL], yes: "Save" }))) return;
    try {
      const { spreadsheet, namespace } = this.services;
      const name = `${spreadsheet.workbook().getName() || "workbook"}.xlsx`;
      download(await saveWorkbook(spreadsheet, namespace), name);
      this.changed = false;
      say(`Saved as ${name}.`);
    } catch (error) {
      say(`The workbook was not saved: ${error instanceof Error ? error.message : String(error)}`, "bad");
    }
  }
}
