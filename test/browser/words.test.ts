import { closeBench, openBench, type Bench } from "./page";
import { Workbench } from "./workbench";

jest.setTimeout(180_000);

declare const window: {
  debentureWorkbook: import("../../src/workbook/univer/univer-workbook").UniverWorkbook;
  texts: Set<string>;
};

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => closeBench(bench));

const RAW_KEY = /\b[a-z]+(-[a-z]+)+\.[a-z]+([.-][a-z]+)*\b/i;

test("a long calculation is told in words, and never in the key of one", async () => {
  const { page, seen } = await Workbench.open(bench);
  const texts = await page.evaluate(async () => {
    window.texts = new Set();
    const look = () => window.texts.add(document.body.textContent);
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    // Told only where it takes longer than a second: as many formulas as this machine needs for that.
    for (let rows = 150; rows < 900 && !/Calculating/.test([...window.texts].join()); rows += 250) {
      const cells = Array.from({ length: rows }, () =>
        Array.from({ length: 20 }, () => ({
          formula: '=DEBENTURE.AVERAGE_MARKET_VALUE("2003-10-27",Prices,20,,Halt_days,Deal)',
        })),
      );
      await window.debentureWorkbook.write({ at: "Model!T2", cells, overwriting: "replace" });
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    look();
    return [...window.texts];
  });
  const words = texts.join("\n");
  expect(words).toMatch(/Calculating/);
  expect(RAW_KEY.exec(words)?.[0]).toBeUndefined();
  expect(RAW_KEY.exec("a sheets-formula.progress.array-analysis here")?.[0]).toBe(
    "sheets-formula.progress.array-analysis",
  );
  expect(seen.problems).toEqual([]);
});
