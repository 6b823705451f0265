import { closeBench, openBench, type Bench } from "./page";
import { Workbench } from "./workbench";

jest.setTimeout(120_000);

let bench: Bench;
let workbench: Workbench;

beforeAll(async () => {
  bench = await openBench();
  workbench = await Workbench.open(bench, { clock: true });
});

afterAll(async () => {
  try {
    const { seen } = workbench;
    expect([...seen.problems, ...seen.foreign, ...(await workbench.violations())]).toEqual([]);
  } finally {
    await closeBench(bench);
  }
});

const note = () => workbench.page.locator("#wb-note");
const gridHeight = async () => (await workbench.page.locator("#wb-grid").boundingBox())!.height;

async function beginAnew(): Promise<void> {
  await workbench.page.getByRole("button", { name: "New", exact: true }).click();
  await note().getByText("A new workbook").waitFor();
}

test("what was done leaves by itself, and the grid has its room again", async () => {
  const whole = await gridHeight();
  await beginAnew();
  expect(await note().getAttribute("role")).toBe("status");
  expect(await gridHeight()).toBeLessThan(whole);
  await workbench.page.mouse.move(400, 500);
  await workbench.page.clock.runFor(3_000);
  expect(await note().isVisible()).toBe(true);
  await workbench.page.clock.runFor(5_000);
  await note().waitFor({ state: "hidden" });
  expect(await gridHeight()).toBe(whole);
});

test("it stays under the mouse and while its button has the focus", async () => {
  await beginAnew();
  await note().hover();
  await workbench.page.clock.runFor(7_000);
  await note().getByRole("button", { name: "Close this message" }).focus();
  await workbench.page.mouse.move(400, 500);
  await workbench.page.clock.runFor(7_000);
  expect(await note().isVisible()).toBe(true);
  await workbench.page.getByRole("button", { name: "Save", exact: true }).focus();
  await workbench.page.clock.runFor(3_000);
  await note().waitFor({ state: "hidden" });
});

test("what went wrong stays until it is closed, also after something that was done before it", async () => {
  await beginAnew();
  await workbench.openFile({ name: "no.xlsx", mimeType: "application/zip", buffer: Buffer.from("no workbook") });
  await workbench.page.mouse.move(400, 500);
  await workbench.page.clock.runFor(8_000);
  expect(await note().getAttribute("role")).toBe("alert");
  expect(await workbench.note()).toMatch(/^no\.xlsx was not opened/);
  await note().getByRole("button", { name: "Close this message" }).click();
  expect(await note().isVisible()).toBe(false);
});
