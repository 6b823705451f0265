import { readFileSync } from "node:fs";
import { closeBench, openBench, type Bench } from "./page";
import { eventually, termCell } from "./pane";
import { Workbench } from "./workbench";

jest.setTimeout(180_000);

declare const window: { debentureWorkbook: import("../../src/workbook/univer/univer-workbook").UniverWorkbook };

let bench: Bench;
let workbench: Workbench;

beforeAll(async () => {
  bench = await openBench();
  workbench = await Workbench.open(bench);
  await workbench.pane.getByRole("tab", { name: "Deal" }).waitFor();
});

afterAll(() => closeBench(bench));

/** Each test begins in the cells, as the page does. */
beforeEach(() => workbench.page.locator('[aria-label^="Cells."]').focus());

const press = (...keys: string[]) => workbench.press(...keys);

/** What has the focus, in the words of a screen reader; of the pane, what has it there. */
function focused(): Promise<string> {
  return workbench.page.evaluate(() => {
    const named = (element: Element | null | undefined): string =>
      element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    const { activeElement: active } = document;
    return active instanceof HTMLIFrameElement
      ? `pane: ${named(active.contentDocument?.activeElement)}`
      : named(active);
  });
}

const isInPane = async () => (await focused()).startsWith("pane: ");

async function selected(): Promise<string> {
  return (await workbench.page.evaluate(() => window.debentureWorkbook.selection())).cell;
}

const CELLS = "Cells. F6 leaves them.";

describe("F6", () => {
  test("goes from the cells through the sheets, the bar and the pane, and back", async () => {
    const round = [CELLS, "Deal", "New", "pane: Deal"];
    await eventually(focused, CELLS);
    for (const place of [...round.slice(1), CELLS]) {
      await press("F6");
      await eventually(focused, place);
    }
    for (const place of [...round].reverse()) {
      await press("Shift+F6");
      await eventually(focused, place);
    }
  });

  test("comes back to where one was in each part", async () => {
    await press("F6", "F6", "Tab", "Tab");
    await eventually(focused, "Save");
    await press("F6", "Tab");
    const inPane = await focused();
    await press("Shift+F6");
    await eventually(focused, "Save");
    await press("F6");
    await eventually(focused, inPane);
    await press("F6");
    await eventually(focused, CELLS);
  });

  test("takes over what is being typed", async () => {
    await workbench.select("Model!T2");
    await workbench.page.keyboard.type("=1+2");
    await workbench.computed(() => press("F6"));
    expect(await workbench.value("Model!T2")).toBe(3);
    await press("Shift+F6");
    await eventually(focused, CELLS);
  });

  test("is told to whoever stands in the cells", async () => {
    await workbench.select("Model!T9");
    expect(await workbench.status()).toMatch(/F6 leaves the cells/);
  });

  test("leaves the pane out while it is hidden", async () => {
    await press("F6", "F6");
    await workbench.page.getByRole("button", { name: "Pane", exact: true }).press("Enter");
    await press("F6");
    await eventually(focused, CELLS);
    await press("Shift+F6");
    await workbench.page.getByRole("button", { name: "Pane", exact: true }).press("Enter");
    await press("F6");
    await eventually(isInPane, true);
    await press("F6");
  });

  test("is left alone by the pane itself, as Excel has it for its own parts", async () => {
    const page = await bench.browser.newPage();
    await page.goto(`${bench.server.url}pane.html`);
    await page.getByRole("tab", { name: "Deal" }).waitFor();
    const isTaken = await page.evaluate(() => {
      const event = new KeyboardEvent("keydown", { key: "F6", bubbles: true, cancelable: true });
      document.querySelector('[role="tab"]')!.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(isTaken).toBe(false);
    await page.close();
  });
});

describe("without a mouse", () => {
  test("New, Open, Save and Pane are reached, the sheets, and a formula is typed", async () => {
    await press("F6", "F6");
    const bar = workbench.page.locator("#wb-actions");
    await bar.getByRole("button", { name: "New" }).focus();
    const seen = [await focused()];
    for (let step = 0; step < 4; step++) {
      await press("Tab");
      seen.push(await focused());
    }
    expect(seen).toEqual(["New", "Open", "Save", "Pane", "Keyboard"]);
    await press("Shift+F6", "ArrowRight", "ArrowRight");
    expect(await selected()).toMatch(/^Model!/);
    await press("Shift+F6");
    await workbench.select("Model!T4");
    await workbench.page.keyboard.type("=DEBENTURE.ESCROW_TOPUP(750000,0.25,5000000)");
    await workbench.computed(() => workbench.take());
    expect(await workbench.value("Model!T4")).toBe(1_000_000);
  });

  test.each(["Now", "Deadlines", "Findings", "Explain", "Functions", "Sheets", "Deal"])(
    "the view %s of the pane is reached",
    async (title) => {
      await press("Shift+F6");
      const tabs = workbench.pane.getByRole("tab");
      await tabs.and(workbench.pane.locator('[aria-selected="true"]')).focus();
      for (let step = 0; step < 8 && (await focused()) !== `pane: ${title}`; step++) await press("ArrowRight");
      if ((await focused()) !== `pane: ${title}`) {
        await press("Tab", "Enter");
        for (let step = 0; step < 5 && (await focused()) !== `pane: ${title}`; step++) await press("Tab");
      }
      await press("Enter");
      await workbench.pane.locator(`#view-${title.toLowerCase()}`).waitFor();
      await press("F6");
      await eventually(focused, CELLS);
    },
  );

  test("links at the top skip to the sheet and to the pane, and are seen while they have the focus", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "New" }).focus();
    await press("Shift+Tab");
    await eventually(focused, "Skip to the pane");
    expect((await page.getByRole("link", { name: "Skip to the pane" }).boundingBox())!.width).toBeGreaterThan(80);
    await press("Enter");
    await eventually(isInPane, true);
    await page.getByRole("button", { name: "New" }).focus();
    await press("Shift+Tab", "Shift+Tab");
    await eventually(focused, "Skip to the sheet");
    await press("Enter");
    await eventually(focused, CELLS);
  });
});

describe("Ctrl+S", () => {
  test.each([
    ["the cells", [], /^Cells\. F6 leaves them\.$/],
    ["the pane", ["Shift+F6"], /^pane: /],
  ])("asks for saving, from %s, and leads back there", async (_, way, place) => {
    await press(...way, "Control+s");
    const dialog = workbench.page.locator("#wb-dialog");
    expect(await dialog.getByRole("heading").innerText()).toMatch(/Save/);
    await press("F6");
    expect(await dialog.isVisible()).toBe(true);
    await press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    await eventually(async () => new RegExp(place).test(await focused()), true);
    if (way.length > 0) await press("F6");
  });

  test("saves what was just typed", async () => {
    await workbench.select("Model!T6");
    await workbench.page.keyboard.type("77");
    const downloading = workbench.page.waitForEvent("download");
    await press("Control+s", "Enter");
    expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await workbench.value("Model!T6")).toBe(77);
  });
});

describe("Ctrl+F", () => {
  const line = () => workbench.page.locator("#wb-find-count");

  /** Asks, and gives back what the bar says then, once the grid shows it too. */
  async function counted(ask: () => Promise<unknown>): Promise<string> {
    await line().evaluate((each) => each.replaceChildren());
    await ask();
    await line().filter({ hasText: /./ }).waitFor();
    const [, cell] = /: (.*)$/.exec(await line().innerText()) ?? [];
    if (cell !== undefined) await eventually(selected, cell);
    return line().innerText();
  }

  async function find(text: string): Promise<string> {
    await press("Control+f");
    return counted(() => workbench.page.locator("#wb-find-text").pressSequentially(text));
  }

  test("finds text from the selected cell on, and goes through it", async () => {
    await workbench.select("Deal!A1");
    const [name, value] = [termCell("Coupon rate", "A"), termCell("Coupon rate")];
    expect(await find("coupon")).toMatch(new RegExp(`^1 of \\d+: ${name}$`));
    expect(await selected()).toBe(name);
    const [total] = (await line().innerText()).match(/(?<=of )\d+/)!;
    expect(await counted(() => press("Enter"))).toBe(`2 of ${total}: ${value}`);
    expect(await selected()).toBe(value);
    for (const place of [`1 of ${total}`, `${total} of ${total}`])
      expect(await counted(() => press("Shift+Enter"))).toMatch(new RegExp(`^${place}: `));
    await press("Escape");
    await eventually(focused, CELLS);
    expect(await workbench.page.locator("#wb-find").isVisible()).toBe(false);
  });

  test.each([
    ["reinstatement_deadline(", "Model!B30", "Model!A1", "what stands in a formula"],
    ["42,967", "Model!B18", "Model!A1", "a number as it is shown"],
    ["37916390", termCell("Outstanding shares"), "Deal!A1", "a number as it is"],
    ["outstanding_sh", termCell("Outstanding shares"), "Deal!A50", "a name"],
  ])("finds %s in %s: %s", async (text, cell, from) => {
    await workbench.select(from);
    await find(text);
    expect(await selected()).toBe(cell);
    await press("Escape");
  });

  test("finds what was spilled into a cell", async () => {
    await workbench.enter("Model!T40", '=DEBENTURE.HOLIDAYS("US_EQUITY","2003-11-01","2003-12-31")');
    await workbench.select("Model!T39");
    await find("thanksgiving");
    expect(await selected()).toBe("Model!V41");
    await press("Escape");
  });

  test("says that nothing was found, and stays where it is", async () => {
    await workbench.select("Deal!B7");
    expect(await find("no such words at all")).toBe("Nothing found.");
    expect(await selected()).toBe("Deal!B7");
    await press("Escape");
  });

  test("looks again where the workbook changed", async () => {
    await workbench.select("Deal!A1");
    expect(await find("quite new words")).toBe("Nothing found.");
    await workbench.page.evaluate(() =>
      window.debentureWorkbook.write({ at: "Model!T30", cells: [["Quite new words"]], overwriting: "replace" }),
    );
    expect(await counted(() => press("Enter"))).toBe("1 of 1: Model!T30");
    await press("Escape");
  });
});

test("Ctrl+Shift+Z takes an undoing back", async () => {
  await workbench.type("Model!T8", "5");
  await workbench.select("Model!T9");
  await workbench.computed(() => press("Control+z"));
  expect(await workbench.value("Model!T8")).toBe("");
  await workbench.computed(() => press("Control+Shift+Z"));
  expect(await workbench.value("Model!T8")).toBe(5);
});

describe("the keys", () => {
  test("are listed by Ctrl+/ and by the button", async () => {
    const dialog = workbench.page.locator("#wb-dialog");
    await press("Control+/");
    expect(await dialog.getByRole("row").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/F6/), expect.stringMatching(/Ctrl\+F/)]),
    );
    await press("Escape");
    await eventually(focused, CELLS);
    await workbench.page.getByRole("button", { name: "Keyboard" }).click();
    await dialog.getByRole("button", { name: "Close" }).press("Enter");
    expect(await dialog.isVisible()).toBe(false);
  });

  test.each([
    ["Control+d", "Model!V2:V3", [[9], [9]], "down"],
    ["Control+r", "Model!V2:W2", [[9, 9]], "to the right"],
  ])("%s fills %s: %s", async (key, cells, values) => {
    await workbench.type("Model!V2", "9");
    await workbench.select(cells);
    await workbench.computed(() => press(key));
    expect((await workbench.read(cells)).values).toEqual(values);
  });

  test("F2 changes what the cell holds, and Escape leaves it as it was", async () => {
    await workbench.select("Model!V2");
    await press("F2");
    await workbench.page.keyboard.type("8");
    await press("Escape");
    expect(await workbench.value("Model!V2")).toBe(9);
    await press("F2");
    await workbench.page.keyboard.type("8");
    await workbench.computed(() => workbench.take());
    expect(await workbench.value("Model!V2")).toBe(98);
  });
});

describe("the tools of the grid", () => {
  test.each(["light", "dark"] as const)("have their names, in %s", async (colorScheme) => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme });
    await press("Control+f");
    await page.locator("#wb-find").waitFor();
    await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const found = await page.evaluate(async () => {
      const parts = { include: ["#wb-grid", "#wb-find", "#wb-bar", "#wb-skips"] };
      const { violations } = await (window as any).axe.run(parts, { iframes: false });
      return violations.map(({ id }: { id: string }) => id);
    });
    // the grid's own header lies in a region, and its two places for messages have one name
    expect(found).toEqual(["landmark-banner-is-top-level", "landmark-unique"]);
    await press("Escape");
  });

  test("stand before Tab in the order of the page", async () => {
    const order = await workbench.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[tabindex]")]
        .filter((each) => each.tabIndex > 0)
        .map((each) => each.id),
    );
    expect(order).toEqual([]);
  });
});

test("the page did all that without an error", () => {
  expect(workbench.seen.problems).toEqual([]);
});
