import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import type { FrameLocator, Page } from "playwright-core";
import type { Spreadsheet } from "../../src/workbook/univer/spreadsheet";
import type { Block } from "../../src/workbook/workbook";
import { watch, type Bench, type Watch } from "./page";

/** The workbench as a person uses it: a page, its grid by the keyboard, its words on the screen. */

declare const window: {
  debentureWorkbook?: import("../../src/workbook/univer/univer-workbook").UniverWorkbook;
  violations?: string[];
  /** of the grid: how many have begun, and the last of them that is over, its results in the cells */
  calculations?: { begun: number; over: number };
};

const PATIENCE = 60_000;

/** Milliseconds: within the first a calculation begins after a step that asks for one, and after the second none follows. */
const BEGINNING = { within: 400, apart: 150 };

/** In the page, counts the calculations of the grid. */
function countCalculations(): void {
  const { spreadsheet } = (window as any).debentureWorkbook as { spreadsheet: Spreadsheet };
  const formula = spreadsheet.api.getFormula();
  const calculations = { begun: 0, over: 0 };
  const end = (): void => void (calculations.over = calculations.begun);
  window.calculations = calculations;
  formula.calculationStart(() => (calculations.begun += 1));
  // One that computed something, 3 in the grid's own enumeration, is over once the cells have its results.
  formula.calculationEnd((state) => Number(state) !== 3 && end());
  formula.calculationResultApplied(end);
}

/** In the page, waits until the calculations that began after so many are over, and no other follows. */
async function calculationsAfter([begun, { within, apart }]: readonly [number, typeof BEGINNING]): Promise<void> {
  const calculations = window.calculations!;
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  for (const until = Date.now() + within; calculations.begun === begun && Date.now() < until;) await pause(10);
  for (let seen = -1; seen !== calculations.begun; await pause(apart)) {
    while (calculations.over < calculations.begun) await pause(10);
    seen = calculations.begun;
  }
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** pixels of the screen for one of the page */
  readonly scale?: number;
  /** whether the test can turn the page's time on */
  readonly clock?: boolean;
}

export class Workbench {
  private constructor(
    readonly page: Page,
    readonly seen: Watch,
  ) {}

  /** Opens the page and waits until the first calculation is done. */
  static async open(
    bench: Bench,
    { width = 1400, height = 860, colorScheme = "light", scale = 1, clock = false }: OpenOptions = {},
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
    if (clock) await page.clock.install();
    await page.goto(`${bench.server.url}workbench/`);
    await workbench.ready();
    return workbench;
  }

  async ready(): Promise<void> {
    await this.page.locator("#wb-start").waitFor({ state: "hidden", timeout: PATIENCE });
    await this.page.evaluate(countCalculations);
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
    await this.computed(() => this.page.evaluate(`(async () => void (await (${work.toString()})(${sheet})))()`));
  }

  /** Undoes or redoes the last step. */
  async history(step: "undo" | "redo"): Promise<void> {
    await this.computed(() =>
      this.page.evaluate(
        (id) => (window as any).debentureWorkbook.spreadsheet.api.executeCommand(id),
        `univer.command.${step}`,
      ),
    );
  }

  /** Does a step, and waits until what follows from it is computed. */
  async computed(step: () => Promise<unknown>): Promise<void> {
    const before = await this.page.evaluate(() => window.calculations!.begun);
    await step();
    await this.page.evaluate(calculationsAfter, [before, BEGINNING] as const);
  }

  /** Presses keys, each when the page has dealt with the one before and drawn what came of it. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.drawn();
    }
  }

  /** Waits until the page has nothing left to do at once, and has drawn what it did. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 500 }))),
        ),
    );
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
    await this.page.keyboard.type(text);
    await this.computed(() => this.take());
  }

  /** Takes over what was typed into a cell, by Enter. */
  async take(): Promise<void> {
    // The list of suggestions closes after the last letter; before that, Enter would take one of them.
    await this.drawn();
    await this.page
      .locator('[data-u-comp="rect-popup"]')
      .filter({ visible: true })
      .waitFor({ state: "detached", timeout: 300 })
      .catch(() => undefined);
    await this.press("Enter");
    // A name is suggested though it is typed whole: the first Enter takes the suggestion, the second the cell.
    if (await this.page.evaluate(() => (window as any).debentureWorkbook.spreadsheet.workbook().isCellEditing()))
      await this.press("Enter");
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
    await this.drawn();
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
    const note = this.page.locator("#wb-note-text");
    await note.evaluateAll((notes) => notes.forEach((each) => each.removeAttribute("id")));
    await this.page.locator("#wb-actions input[type=file]").setInputFiles(file);
    const leave = this.page.locator("#wb-dialog").getByRole("button", { name: "Open" });
    await note.or(leave).waitFor({ timeout: PATIENCE });
    if (await leave.isVisible()) await leave.click();
    await note.waitFor({ timeout: PATIENCE });
    await this.calculated();
  }
}
