import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import type { CellInput } from "../../src/workbook/workbook";
import type { Bench } from "./page";
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

export class Pane {
  private constructor(
    readonly workbench: Workbench,
    readonly frame: FrameLocator,
  ) {}

  static async open(
    bench: Bench,
    { width = 350, height = 900, colorScheme = "light", forcedColors = false }: PaneOptions = {},
  ): Promise<Pane> {
    const workbench = await Workbench.open(bench, { height, colorScheme });
    if (forcedColors) await workbench.page.emulateMedia({ forcedColors: "active" });
    await workbench.page.locator("#wb-frame").evaluate((frame, pixels) => {
      const region = frame.parentElement!;
      region.style.flex = `0 0 ${pixels}px`;
      region.style.width = `${pixels}px`;
    }, width);
    const pane = new Pane(workbench, workbench.page.frameLocator("#wb-frame"));
    await pane.ready();
    return pane;
  }

  private async ready(): Promise<void> {
    await this.frame.getByRole("tab", { name: "Deal" }).waitFor();
    await this.frame.getByRole("button", { name: /^on / }).waitFor();
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

  /** What axe finds wrong with the pane's page. */
  async violations(): Promise<string[]> {
    const frame = this.page.frames().find((each) => each.url().endsWith("pane.html"))!;
    await frame.evaluate(AXE);
    return frame.evaluate(async () => {
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
