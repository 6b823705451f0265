import { openBench, type Bench } from "./page";
import { closePane, Pane, termCell, type PaneOptions } from "./pane";

jest.setTimeout(240_000);

let bench: Bench;
let pane: Pane;
let restart: () => Promise<void>;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench);
  restart = await pane.restarting();
});

/** Each test begins with the sheet as it was and a pane just opened. */
async function reopened(options: PaneOptions = {}): Promise<void> {
  await restart();
  await pane.dress(options);
}

afterAll(() => closePane(bench, pane));

/** What a person may have before them in each of the first views. */
async function eachView(look: (what: string) => Promise<void>): Promise<void> {
  await pane.fill("Execution date", "30 Apr 2003");
  await pane.fill("Maturity date", "1/2/2008");
  await pane.button("About Execution date").click();
  await pane.put(termCell("Principal", "A"), "Pricipal");
  await pane.frame.getByText("The Deal sheet needs attention").waitFor();
  await look("the deal with a change, an error and a damage");
  await pane.put(termCell("Principal", "A"), "Principal");
  await pane.button("Export").click();
  await pane.field("Search the terms").fill("rounding");
  await pane.button("About Top-up rounding").click();
  await look("a search with readings");
  await pane.button("Compare").click();
  await pane.frame.getByText(/terms differ/).waitFor();
  await look("two deals");
  await pane.view("Functions");
  await pane.field("Search the functions").fill("escrow");
  await pane.button(/^ESCROW_CERTIFICATES/).waitFor();
  await look("the list of functions");
  await pane
    .button(/^ESCROW_CERTIFICATES/)
    .first()
    .click();
  await pane
    .button(/^Try it/)
    .first()
    .click();
  await pane.frame.getByRole("columnheader", { name: "Purchaser" }).waitFor();
  await look("a function with a table");
}

const rows: [PaneOptions, why: string][] = [
  [{ width: 320 }, "the narrowest pane"],
  [{ width: 350, colorScheme: "dark" }, "the usual pane, dark"],
  [{ width: 450, forcedColors: true }, "a wide pane in forced colours"],
];

test.each(rows)("%p: no view breaks a rule of accessibility, or scrolls sideways", async (options) => {
  await reopened(options);
  const found: string[] = [];
  await eachView(async (what) => {
    found.push(...(await pane.violations()).map((each) => `${what}: ${each}`));
    if ((await pane.sideways()) > 0) found.push(`${what}: it scrolls sideways`);
  });
  expect(found).toEqual([]);
});

test("in the narrowest pane no date and no number is cut off, in a wider font neither", async () => {
  await reopened({ width: 320 });
  // The longest that a date gets with its weekday.
  await pane.fill("Execution date", "20 Nov 2002");
  await pane.frame.getByText("Wed", { exact: true }).waitFor();
  for (const group of await pane.frame.locator("#view-deal .fui-AccordionHeader__button").all())
    if ((await group.getAttribute("aria-expanded")) !== "true") await group.click();
  const fields = await pane.frame.locator('#view-deal input[id^="term-"]').evaluateAll((inputs) => {
    const pen = document.createElement("canvas").getContext("2d")!;
    return (inputs as HTMLInputElement[]).map((input) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      pen.font = font;
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const needed = pen.measureText(input.value).width;
      return { value: input.value, isCut: input.scrollWidth > input.clientWidth || needed * 1.15 > room };
    });
  });
  expect(fields.length).toBeGreaterThan(40);
  expect(fields.filter(({ isCut }) => isCut)).toEqual([]);
});

test("the corner that Excel's own menu covers stays free", async () => {
  await reopened({ width: 320 });
  const covered = await pane.frame.locator("body").evaluate(() => {
    const corner = { left: innerWidth - 34, bottom: 32 };
    return [...document.querySelectorAll<HTMLElement>("a, button, input, h1, span")]
      .filter((each) => each.offsetParent !== null && each.textContent !== "")
      .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.right > corner.left && box.top < corner.bottom && box.width > 0)
      .map(({ text }) => text);
  });
  expect(covered).toEqual([]);
});

/** A machine that is busy with something else drops frames of its own accord: the best of several runs counts. */
const RUNS = 3;

test("from a warm cache the first view is there within a second, and no frame is over 50 ms while a term is typed", async () => {
  await reopened();
  const drawn: number[] = [];
  const worst: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await pane.restart("Model!Q1", [[""]]);
    drawn.push(
      await pane.own.evaluate(
        () => performance.getEntriesByType("mark").find((mark) => mark.name === "pane-drawn")!.startTime,
      ),
    );
    await pane.field("Execution date").click();
    await pane.own.evaluate(() => {
      const page = globalThis as { frames_?: number[] };
      const times: number[] = [];
      page.frames_ = times;
      let last = performance.now();
      const next = (now: number): void => {
        times.push(now - last);
        last = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    await pane.page.keyboard.press("Control+A");
    await pane.page.keyboard.type("Monday, April 28, 2003", { delay: 40 });
    worst.push(Math.max(...(await pane.own.evaluate(() => (globalThis as { frames_?: number[] }).frames_!.slice(2)))));
  }
  const rounded = (times: readonly number[]) => times.map((time) => `${Math.round(time)} ms`).join(", ");
  process.stdout.write(`pane drawn after ${rounded(drawn)}; longest frame while typing ${rounded(worst)}\n`);
  expect(Math.min(...drawn)).toBeLessThan(1000);
  expect(Math.min(...worst)).toBeLessThanOrEqual(50);
});
