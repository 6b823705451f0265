import { readFileSync } from "node:fs";
import { said } from "../other-words/said";
import { openBench, type Bench } from "./page";
import { closePane, DEAL, eventually, Pane, testLooks } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 1000 });
  await pane.view("Deadlines");
  await pane.frame.getByRole("list", { name: "Dates" }).waitFor();
});

afterAll(() => closePane(bench, pane));

const dates = () => pane.frame.getByRole("list", { name: "Dates" });
const item = (name: string | RegExp) => dates().getByRole("button", { name });
/** The name of an event, after what the pane says of its day. */
const says = (event: string, day = "") => new RegExp(day + said(event));

test("without a day nothing is past and nothing is next", async () => {
  await pane.frame.getByText("Give the day under As of").waitFor();
  expect(await item(/past/).count()).toBe(0);
  expect(await item(says("Maturity Date")).count()).toBe(1);
});

test("a day that is given marks what is past, and what is next", async () => {
  await pane.fill("As of", "2003-08-31");
  await item(says("Last safe day", "Tue 2 Sep 2003 ?next.*")).waitFor();
  await item(says("Execution Date", "28 Apr 2003 ?past.*")).waitFor();
});

test("the pane offers the day of the clock", async () => {
  await pane.button("As of: today").click();
  const now = await pane.page.evaluate(
    () =>
      `${new Date().getDate()} ${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][new Date().getMonth()]} ${new Date().getFullYear()}`,
  );
  await eventually(() => pane.field("As of").inputValue(), now);
  await pane.fill("As of", "2003-08-31");
  await item(/next/).first().waitFor();
});

test("a date says what it is counted from, by keyboard", async () => {
  await item(says("Automatic termination")).focus();
  await pane.page.keyboard.press("Enter");
  await dates().getByText("Last safe day", { exact: true }).waitFor();
  expect(await item(says("Automatic termination")).getAttribute("aria-expanded")).toBe("true");
});

test("conflicts stand out and can be shown alone", async () => {
  await pane.button(/^Conflicts \d+$/).click();
  const count = await dates().getByRole("button").count();
  expect(count).toBeGreaterThan(2);
  expect(await item(/conflict/).count()).toBe(count);
  await pane.button(/^All \d+$/).click();
});

test("a date that happened moves what hangs on it", async () => {
  await pane.fill("Effective Date", "1 Aug 2003");
  await item(says("Last safe day", "Wed 6 Aug 2003.*")).waitFor();
  await pane.fill("Effective Date", "");
  await item(says("Last safe day", "Tue 2 Sep 2003.*")).waitFor();
});

test("the drawing says what it shows, and both spans draw", async () => {
  const drawing = pane.frame.getByRole("region", { name: "Timeline" }).getByRole("img");
  const narrow = await drawing.getAttribute("aria-label");
  await pane.button("Whole time").click();
  const whole = await drawing.getAttribute("aria-label");
  expect(narrow).toMatch(/^\d+ dates from .* to scale/);
  expect(Number(/^\d+/.exec(whole!)![0])).toBeGreaterThan(Number(/^\d+/.exec(narrow!)![0]));
});

test("goes to a calendar as a file", async () => {
  const downloading = pane.page.waitForEvent("download");
  await pane.button("Save for a calendar").click();
  const text = readFileSync(await (await downloading).path(), "utf8");
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(text).toContain("DTSTART;VALUE=DATE:20030612");
  expect(text.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThan(20);
});

test("goes to a sheet as a live formula", async () => {
  await pane.button("Insert as a sheet").click();
  await pane.frame.getByText("Added the sheet Timeline 2").waitFor();
  expect(await pane.workbench.formula("'Timeline 2'!A4")).toBe(`=DEBENTURE.TIMELINE(,,DATE(2003,8,31),${DEAL})`);
  await eventually(() => pane.workbench.value("'Timeline 2'!A4"), "Event");
  await pane.button("Dismiss").click();
});

testLooks(() => pane);
