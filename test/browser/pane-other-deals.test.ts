import { PRESETS } from "../../src/engine/agreement/presets";
import { BLANK_PRESET, GROUPS } from "../../src/taskpane/stores/deal/deal";
import { openBench, type Bench } from "./page";
import { closePane, eventually, Pane, termCell, testLooks } from "./pane";

jest.setTimeout(240_000);

let bench: Bench;
let pane: Pane;

/** Cells of the test beside the model: the pane explains one, and Now takes a fact from another. */
const CAP = "Model!N3";

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 1000 });
  await pane.put(CAP, { formula: "=DEBENTURE.OWNERSHIP_CAP(20000000,0,,Deal)" });
  await pane.view("Now");
  for (const group of [/^What is outstanding/, /^What happened/]) await pane.button(group).click();
  await pane.fill("As of", "10 Nov 2005");
});

afterAll(() => closePane(bench, pane));

/** What the agreement alone says: nothing of it may stand in another deal. */
const OWN =
  /1,?500,?000|7,500,000|37,?916,?390|2,?083,?610|2003-04-28|28 Apr 2003|27 Apr 2008|HEM|KGL|SunTrust|Hy-Tech|Exhibit A is not/;

/** All that a view shows and says: its words, what its fields hold, and what is read out. */
async function shown(view: string): Promise<string> {
  return pane.frame.locator(`#view-${view}`).evaluate((root: HTMLElement) => {
    const read = ["placeholder", "aria-label", "title"];
    const said = [...root.querySelectorAll("*")].flatMap((each) => [
      ...read.map((name) => each.getAttribute(name) ?? ""),
      "value" in each ? String(each.value) : "",
    ]);
    return [root.innerText, ...said.filter((text) => text !== "")].join("\n");
  });
}

/** The view says this, and nothing of the agreement or of an error. */
async function holds(view: string, ...words: readonly string[]): Promise<void> {
  for (const word of words)
    await eventually(async () => ((await shown(view)).includes(word) ? word : await shown(view)), word);
  const all = await shown(view);
  expect(all.match(new RegExp(`.{0,80}(?:${OWN.source}).{0,40}`))).toBeNull();
  expect(all.match(/.{0,80}#(?:N\/A|VALUE!|NUM!|REF!).{0,40}/)).toBeNull();
}

const presetNamed = (name: string) => [...PRESETS, BLANK_PRESET].find((each) => each.name === name)!;

/** An option of a list, which may have a source under its title. */
const option = (name: string) => pane.frame.getByRole("option").filter({ hasText: presetNamed(name).title });

async function choose(name: string): Promise<void> {
  await pane.view("Deal");
  await pane.frame.getByRole("combobox", { name: "Based on" }).click();
  await option(name).click();
  await pane.button(name === "NONE" ? "Begin it" : "Take them").click();
  await eventually(() => pane.workbench.value(termCell("Base deal")), "NONE");
}

/** The tile of Now has the same name. */
const capField = () => pane.frame.locator("#term-ownershipCap");

const tile = (name: string) => pane.frame.getByRole("region", { name, exact: true });

describe.each([
  ["ADAR_BAYS_2016", "$35,000"],
  ["NONE", "not stated"],
])("%s", (preset, principal) => {
  test("is chosen, and states what it says and no more", async () => {
    await choose(preset);
    await eventually(() => pane.workbench.value("Deal_preset"), preset);
    for (const { title } of GROUPS) {
      const header = pane.button(new RegExp(`^${title}`)).first();
      if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
    }
    await holds("deal", "not stated", "read as UP by default");
    expect(await capField().getAttribute("placeholder")).toBe("not stated");
    for (const name of ["Ownership cap", "Top-up rounding", "Market"])
      await pane.button(`About ${name}`).first().click();
    await holds("deal", "no cap in this deal");
    const { title, besides } = presetNamed(preset);
    await holds("deal", title, ...(besides === undefined ? [] : [`Besides: ${besides}`]));
  });

  testLooks(
    () => pane,
    [
      [350, "light", false],
      [350, "dark", false],
    ],
  );

  test("Now says which terms are not stated, and leads to them", async () => {
    await pane.view("Now");
    await pane.fill("Shares outstanding", "20,000,000");
    await pane.fill("Principal outstanding", "30,000");
    await pane.fill("Conversion price", "0.25");
    await pane.fill("Escrow Shares held", "1,000");
    await tile("Ownership cap").getByText("not stated:").first().waitFor();
    await tile("Escrow cover").getByRole("button", { name: "Escrow cover (4.13)" }).waitFor();
    await tile("Charter headroom").getByText("not stated:").waitFor();
    await holds("now", "not stated:");
    for (const name of ["Shares outstanding", "Principal outstanding", "Conversion price", "Escrow Shares held"])
      await pane.fill(name, "");
    await eventually(async () => (await tile("Escrow cover").innerText()).includes("Enter"), true);
    await holds("now", "not stated:");
    await tile("Ownership cap")
      .getByRole("button", { name: /^Outstanding shares/ })
      .click();
    await eventually(
      () => pane.field("Outstanding shares").evaluate((field) => field === document.activeElement),
      true,
    );
  });

  test.each([
    ["Deadlines", "Effective date limit (1.1)"],
    ["Findings", "not stated"],
    ["Sheets", "Dilution grid"],
  ])("%s holds nothing of the agreement", async (view, words) => {
    await pane.view(view);
    await holds(view.toLowerCase(), words);
    expect(await pane.violations()).toEqual([]);
  });

  test("Explain says which term the cell lacks", async () => {
    await pane.workbench.select(CAP);
    await pane.view("Explain");
    await pane.frame.getByRole("button", { name: "Ownership cap (4.18)" }).waitFor();
    await holds("explain", "not stated:");
    expect(await pane.violations()).toEqual([]);
  });

  test("a function's form says so in the place of its answer", async () => {
    await pane.view("Functions");
    await pane.field("Search the functions").fill("ownership cap");
    await pane
      .button(/^OWNERSHIP_CAP/)
      .first()
      .click();
    await pane.field("outstanding").fill("20,000,000");
    await pane.field("owned").fill("0");
    const answer = pane.frame.getByRole("status", { name: "Answer" });
    await eventually(async () => (await answer.innerText()).replace(/\s+/g, " "), "not stated: Ownership cap (4.18)");
    expect(await pane.violations()).toEqual([]);
    await pane.button("Back to the functions").click();
  });

  test("a comparison with a like deal tells of nothing else", async () => {
    await pane.view("Deal");
    await pane.button("Compare").click();
    await pane.frame.getByRole("combobox", { name: "Second" }).click();
    await option("NOTE_2018").click();
    await pane.frame.getByText(/of \d+ terms differ/).waitFor();
    expect(await pane.frame.getByRole("row", { name: /^Principal/ }).innerText()).toContain(principal);
    await holds("deal", "not stated");
    await pane.button("Back to the deal").click();
  });
});

describe("none in the field of a term", () => {
  test("is taken, says what it means, and an empty field is not stated again", async () => {
    await pane.view("Deal");
    await pane.field("Search the terms").fill("ownership cap");
    await capField().fill("none");
    await pane.frame.getByText("= none: no cap in this deal").waitFor();
    await capField().press("Enter");
    await eventually(() => pane.workbench.value(termCell("Ownership cap")), "none");
    await pane.view("Explain");
    await pane.frame.locator("#view-explain").getByText("no cap in this deal").waitFor();
    await pane.view("Deal");
    await capField().fill("");
    await capField().press("Enter");
    await eventually(() => pane.workbench.value(termCell("Ownership cap")), "not set");
    expect(await capField().getAttribute("placeholder")).toBe("not stated");
    await pane.field("Search the terms").fill("");
  });
});

describe("a sheet from before deals said what they rest on", () => {
  test("is asked once, and NONE is written where it is wanted", async () => {
    await choose("ADAR_BAYS_2016");
    for (const column of "ABCDE") await pane.put(termCell("Base deal", column), "");
    await pane.frame.getByText(/they are read as the agreement's own/).waitFor();
    await pane.field("Search the terms").fill("ownership cap");
    await eventually(() => capField().getAttribute("placeholder"), "5%");
    expect(await pane.violations()).toEqual([]);
    await pane.button("Set Base deal to NONE").click();
    await pane.frame.getByText(/they are read as the agreement's own/).waitFor({ state: "detached" });
    await eventually(() => capField().getAttribute("placeholder"), "not stated");
  });
});
