import path from "node:path";
import { closeBench, openBench, type Bench } from "../browser/page";
import { Workbench } from "../browser/workbench";

/** The pictures of the README. Each shows a workbench just opened, with what is typed and selected here. */

const SIZE = { width: 1280, height: 760 };
const CELL = "Model!B18";

async function view(workbench: Workbench, id: string): Promise<void> {
  await workbench.pane.locator(`#tab-${id}`).dispatchEvent("click");
  await workbench.pane.locator(`#view-${id}`).waitFor();
}

async function typeFacts({ pane }: Workbench, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(facts)) {
    const field = pane.getByLabel(name, { exact: true });
    await field.fill(text);
    await field.press("Enter");
  }
}

async function showNow(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await view(workbench, "now");
  await typeFacts(workbench, { "As of": "10 Nov 2003", "Conversion price": "0.25" });
  await pane.getByRole("button", { name: /^What is outstanding and held/ }).click();
  await typeFacts(workbench, { "Escrow Shares held": "5,000,000", "Shares owned": "1,000,000" });
  await pane.getByRole("region", { name: "Escrow cover", exact: true }).getByText("1,000,000").first().waitFor();
  await pane
    .getByRole("region", { name: "Market value", exact: true })
    .evaluate((tile) => tile.scrollIntoView({ block: "start" }));
}

async function showExplained(workbench: Workbench): Promise<void> {
  await workbench.select(CELL);
  await view(workbench, "explain");
  await workbench.pane.getByText("942,967").first().waitFor();
}

/** By name: what is done before, and whether the pane alone is shown, twice as sharp. */
const PICTURES: Readonly<Record<string, { show: (workbench: Workbench) => Promise<void>; paneAlone: boolean }>> = {
  workbench: { show: showExplained, paneAlone: false },
  "pane-deal": { show: (workbench) => view(workbench, "deal"), paneAlone: true },
  "pane-now": { show: showNow, paneAlone: true },
  "pane-explain": { show: showExplained, paneAlone: true },
};

async function take(bench: Bench, folder: string, name: string): Promise<void> {
  const { show, paneAlone } = PICTURES[name]!;
  const workbench = await Workbench.open(bench, { ...SIZE, scale: paneAlone ? 2 : 1 });
  const { page, pane } = workbench;
  await pane.getByRole("button", { name: /^on Deal/ }).waitFor();
  await show(workbench);
  await page.mouse.move(5, 5);
  await workbench.calculated();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const target = page.locator(paneAlone ? "#wb-pane" : "body");
  await target.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  if (workbench.seen.problems.length > 0) throw new Error(workbench.seen.problems.join("\n"));
  await workbench.close();
}

export async function takePictures(folder: string): Promise<string[]> {
  const bench = await openBench();
  try {
    for (const name of Object.keys(PICTURES)) await take(bench, folder, name);
  } finally {
    await closeBench(bench);
  }
  return Object.keys(PICTURES).map((name) => path.join(folder, `${name}.png`));
}
