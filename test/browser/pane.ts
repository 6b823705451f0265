import { readFileSync } from "node:fs";
import type { Frame, FrameLocator, Page } from "playwright-core";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { dealSheet } from "../../src/sheets/deal";
import { dealName } from "../../src/taskpane/formula/deal-name";
import { parseAddress } from "../../src/workbook/address";
import type { CellInput } from "../../src/workbook/workbook";
import { closeBench, type Bench } from "./page";
import { Workbench } from "./workbench";

/** The pane as a person uses it: in the workbench, beside its sheet. */

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

declare const axe: {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

declare const window: { debentureWorkbook: import("../../src/workbook/univer/univer-workbook").UniverWorkbook };

/** Waits until something is so: the pane and the sheet follow each other after a moment. */
export async function eventually<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + 10_000;
  let seen = await look();
  while (!Object.is(seen, wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await look();
  }
  expect(seen).toEqual(wanted);
}

export interface PaneOptions {
  /** of the pane, not of the window */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: boolean;
}

const SHEET = dealSheet(AGREEMENT_TERMS, "");

/** What the formulas of the pane call the deal of a new workbook. */
export const DEAL = dealName(Object.keys(SHEET.names!), true);

const TERM_NAMES: readonly string[] = Object.values(TERM_DEFINITIONS).map(({ name }) => name);
/** Under the heading of the table. */
const FIRST_ROW = parseAddress(SHEET.table!.range)!.row + 2;

/** The row after the last term of the sheet Deal. */
export const ROW_AFTER_DEAL = FIRST_ROW + TERM_NAMES.length;

/** A cell in the row of a term on the sheet Deal, mostly the one of its value. */
export function termCell(name: string, column = "B"): string {
  return `Deal!${column}${FIRST_ROW + TERM_NAMES.indexOf(name)}`;
}

export class Pane {
  private constructor(
    readonly workbench: Workbench,
    readonly frame: FrameLocator,
  ) {}

  static async open(bench: Bench, { height = 900, ...options }: PaneOptions = {}): Promise<Pane> {
    const workbench = await Workbench.open(bench, { height });
    const pane = new Pane(workbench, workbench.page.frameLocator("#wb-frame"));
    await pane.ready();
    await pane.dress(options);
    return pane;
  }

  /** Gives the pane a width, and the system its colours, and waits until all stands still. */
  async dress({ width = 350, colorScheme = "light", forcedColors = false }: PaneOptions = {}): Promise<void> {
    await this.page.emulateMedia({ colorScheme, forcedColors: forcedColors ? "active" : "none" });
    await this.page.locator("#wb-frame").evaluate((frame, pixels) => {
      const region = frame.parentElement!;
      region.style.flex = `0 0 ${pixels}px`;
      region.style.width = `${pixels}px`;
    }, width);
    await this.still();
  }

  /** Waits until nothing is drawn anew and nothing moves any more. */
  private still(): Promise<void> {
    return this.own.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const moving = () =>
        document.getAnimations().filter(({ effect }) => effect!.getComputedTiming().endTime !== Infinity);
      for (let quiet = 0; quiet < 3; quiet++) {
        if (moving().length > 0) quiet = 0;
        await Promise.allSettled(moving().map(({ finished }) => finished));
        await frame();
      }
    });
  }

  private async ready(): Promise<void> {
    await this.frame.getByRole("tab", { name: "Deal" }).waitFor();
    await this.frame.getByRole("button", { name: /^on / }).waitFor();
  }

  /** What puts the sheet Deal back as it is now and opens the pane again. */
  async restarting(): Promise<() => Promise<void>> {
    const deal = `Deal!A1:E${ROW_AFTER_DEAL - 1}`;
    const { values } = await this.workbench.read(deal);
    return () => this.restart(deal, values);
  }

  /** Puts the cells back and opens the pane again, in the same workbench. */
  async restart(address: string, cells: readonly (readonly CellInput[])[]): Promise<void> {
    await this.page.evaluate(
      ([at, values]) => window.debentureWorkbook.write({ at, cells: values, overwriting: "replace" }),
      [address, cells] as const,
    );
    await this.page.locator("#wb-frame").evaluate(
      (frame) =>
        new Promise((resolve) => {
          frame.addEventListener("load", resolve, { once: true });
          (frame as HTMLIFrameElement).contentWindow!.location.reload();
        }),
    );
    await this.ready();
  }

  /** Types into a cell of the sheet, on the keyboard. */
  async type(address: string, text: string): Promise<void> {
    await this.page.mouse.click(300, 500);
    await this.workbench.type(address, text);
  }

  /** Changes a cell as a colleague would, without the keyboard. */
  async put(address: string, value: CellInput): Promise<void> {
    await this.page.evaluate(
      ([at, input]) => window.debentureWorkbook.write({ at, cells: [[input]], overwriting: "replace" }),
      [address, value] as const,
    );
  }

  get page(): Page {
    return this.workbench.page;
  }

  close(): Promise<void> {
    return this.workbench.close();
  }

  async view(title: string): Promise<void> {
    const tab = this.frame.getByRole("tab", { name: title, exact: true });
    if (!(await tab.isVisible())) await this.frame.getByRole("button", { name: /more views/ }).click();
    await this.frame.locator('[role="tab"], li > button').filter({ hasText: title, visible: true }).first().click();
    await this.frame.locator(`#view-${title.toLowerCase()}`).waitFor();
  }

  field(name: string) {
    return this.frame.getByLabel(name, { exact: true });
  }

  button(name: string | RegExp) {
    return this.frame.getByRole("button", { name });
  }

  /** Types into a field as a person does, and takes it over by Enter. */
  async fill(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).press("Enter");
  }

  /** The line of words at the foot. */
  notice(): Promise<string> {
    return this.frame.locator('[role="status"] .fui-MessageBarBody').last().innerText();
  }

  /** The pane's page, as it is loaded now. */
  get own(): Frame {
    return this.page.frames().find((each) => each.url().endsWith("pane.html"))!;
  }

  /** What axe finds wrong with the pane's page, once no colour is on its way to another. */
  async violations(): Promise<string[]> {
    await this.still();
    if (!(await this.own.evaluate(() => "axe" in globalThis))) await this.own.evaluate(AXE);
    return this.own.evaluate(async () => {
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
  }

  /** How many pixels the pane's page, or the view in it, is wider than its room. */
  sideways(): Promise<number> {
    return this.frame.locator("html").evaluate((root) => {
      const rooms = [root, ...root.querySelectorAll('[role="tabpanel"]')];
      return Math.max(...rooms.map((room) => room.scrollWidth - room.clientWidth));
    });
  }
}

type Look = readonly [width: number, colorScheme: "light" | "dark", forcedColors: boolean];

const LOOKS: readonly Look[] = [
  [320, "light", false],
  [350, "dark", false],
  [350, "light", true],
  [450, "light", false],
];

/** Tests of a pane as the tests before have left it. */
export function testLooks(pane: () => Pane, looks = LOOKS): void {
  test.each(looks)(
    "%i px, %s, forced colours %s: nothing against it, and nothing sideways",
    async (width, colorScheme, forcedColors) => {
      await pane().dress({ width, colorScheme, forcedColors });
      expect(await pane().violations()).toEqual([]);
      expect(await pane().sideways()).toBe(0);
    },
  );
}

/** Ends a file of tests: nothing was refused, foreign or an error in the page of its pane. */
export async function closePane(bench: Bench, pane: Pane): Promise<void> {
  const { seen } = pane.workbench;
  const violations = await pane.workbench.violations();
  await closeBench(bench);
  expect([...seen.problems, ...seen.foreign, ...violations]).toEqual([]);
}
