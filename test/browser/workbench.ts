import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import type { FrameLocator, Page } from "playwright-core";
import type { Block } from "../../src/workbook/workbook";
import { watch, type Bench, type Watch } from "./page";

/** The workbench as a person uses it: a page, its grid by the keyboard, its words on the screen. */

declare const window: {
  debentureWorkbook?: import("../../src/workbook/univer/univer-workbook").UniverWorkbook;
  violations?: string[];
};

const PATIENCE = 60_000;

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** pixels of the screen for one of the page */
  readonly scale?: number;
}

export class Workbench {
  private constructor(
    readonly page: Page,
    readonly seen: Watch,
  ) {}

  /** Opens the page and waits until the first calculation is done. */
  static async open(
    bench: Bench,
    { width = 1400, height = 860, colorScheme = "light", scale = 1 }: OpenOptions = {},
  ): Promise<Workbench> {
    const page = await bench.browser.newPage({ viewport: { width, height }, colorScheme, deviceScaleFactor: scale });
    const seen = await watch(page, bench.server.url);
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) =>
        window.violations!.push(`${event.violatedDirective}: ${event.blockedURI}`),
      );
    });
    const workbench = new Workbench(page, seen);
    await page.goto(`${bench.server.url}workbench/`);
    await workbench.ready();
    return workbench;
  }

  async ready(): Promise<void> {
    await this.page.locator("#wb-start").waitFor({ state: "hidden", timeout: PATIENCE });
  }

  /** The pane in its frame. */
  get pane(): FrameLocator {
    return this.page.frameLocator("#wb-frame");
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Does something to a sheet of the grid, as its menus and the hand on the mouse do. */
  async onSheet(name: string, work: (sheet: FWorksheet) => unknown): Promise<void> {
    const sheet = `window.debentureWorkbook.spreadsheet.workbook().getSheetByName(${JSON.stringify(name)})`;
    // What the grid answers is not handed out of the page: it holds the whole workbook.
    await this.page.evaluate(`(async () => void (await (${work.toString()})(${sheet})))()`);
    await this.settled();
  }

  /** Undoes or redoes the last step. */
  async history(step: "undo" | "redo"): Promise<void> {
    await this.page.evaluate(
      (id) => (window as any).debentureWorkbook.spreadsheet.api.executeCommand(id),
      `univer.command.${step}`,
    );
    await this.settled();
  }

  /** Waits until the grid began to compute what follows from a step, and ended. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(250);
    await this.calculated();
  }

  /** What went against the page's content security policy. */
  violations(): Promise<string[]> {
    return this.page.evaluate(() => window.violations!);
  }

  /** Shows a sheet and selects a cell of it: Deal!B7. */
  async select(address: string): Promise<void> {
    await this.page.evaluate((cell) => window.debentureWorkbook!.activate(cell), address);
  }

  /** Types into a cell on the keyboard and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text, { delay: 4 });
    // The list of suggestions closes a moment after the last letter; before that, Enter would take one of them.
    await this.page.waitForTimeout(250);
    await this.page.keyboard.press("Enter");
    await this.page.waitForTimeout(150);
    await this.calculated();
  }

  /** Puts a formula into a cell as the pane does. */
  async enter(address: string, formula: string): Promise<void> {
    await this.page.evaluate(
      ([at, text]) =>
        window.debentureWorkbook!.write({ at: at!, cells: [[{ formula: text! }]], overwriting: "replace" }),
      [address, formula],
    );
  }

  /** Waits until no formula is left to be computed. */
  async calculated(): Promise<void> {
    await this.page.evaluate(() => window.debentureWorkbook!.calculated());
  }

  read(address: string): Promise<Block> {
    return this.page.evaluate((cells) => window.debentureWorkbook!.read(cells), address);
  }

  /** The value behind a cell. */
  async value(address: string): Promise<unknown> {
    return (await this.read(address)).values[0]![0];
  }

  /** What the sheet shows in a cell. */
  async text(address: string): Promise<string> {
    return (await this.read(address)).texts[0]![0]!;
  }

  async formula(address: string): Promise<string> {
    return (await this.read(address)).formulas[0]![0]!;
  }

  /** Moves the mouse over the grid, so many pixels from its top left corner. */
  async hover(right: number, down: number): Promise<void> {
    const canvases = await this.page.locator("#wb-grid canvas").all();
    const boxes = await Promise.all(canvases.map((canvas) => canvas.boundingBox()));
    const grid = boxes.reduce((largest, box) => ((box?.height ?? 0) > (largest?.height ?? 0) ? box : largest))!;
    await this.page.mouse.move(grid.x + right - 20, grid.y + down);
    await this.page.mouse.move(grid.x + right, grid.y + down, { steps: 4 });
  }

  /** The line under the formula bar, as it stands for the selected cell. */
  async status(): Promise<string> {
    await this.page.waitForTimeout(100);
    return (await this.page.locator(".wb-status").innerText()).replace(/\s+/g, " ").trim();
  }

  /** The message under the bar. */
  note(): Promise<string> {
    return this.page.locator("#wb-note-text").innerText();
  }

  /** Saves by the button and gives back the file's path. */
  async save(): Promise<string> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save", exact: true }).first().click();
    await this.page.locator("#wb-dialog").getByRole("button", { name: "Save" }).click();
    return (await downloading).path();
  }

  /** Opens a file by the button; leaves the workbook that is open where it is asked. */
  async openFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const before = await this.page.locator("#wb-note-text").allInnerTexts();
    await this.page.locator("#wb-actions input[type=file]").setInputFiles(file);
    const leave = this.page.locator("#wb-dialog").getByRole("button", { name: "Open" });
    await leave.click({ timeout: 1500 }).catch(() => undefined);
    await this.page.waitForFunction(
      (old) => document.getElementById("wb-note-text") && document.getElementById("wb-note-text")!.textContent !== old,
      before[0] ?? "",
      { timeout: PATIENCE },
    );
    await this.calculated();
  }
}
