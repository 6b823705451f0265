import { openBench, type Bench } from "./page";
import { closePane, eventually, Pane } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 836 });
});

afterAll(() => closePane(bench, pane));

/** Where the field that has the focus lies in what can be seen, once nothing moves any more. */
async function focused(): Promise<{ id: string; isSeen: boolean }> {
  await pane.page.waitForTimeout(600);
  return pane.frame.locator("body").evaluate(() => {
    const field = document.activeElement as HTMLElement;
    const box = field.getBoundingClientRect();
    const inside = box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return { id: field.id, isSeen: inside && (field === seen || field.contains(seen)) };
  });
}

async function follow(link: string, term: string): Promise<void> {
  await pane.frame.getByRole("button", { name: link }).filter({ visible: true }).first().click();
  const seen = async (): Promise<string> => {
    const { id, isSeen } = await focused();
    return isSeen ? id : `${id}, out of sight`;
  };
  await eventually(seen, `term-${term}`);
}

describe("a link to a term lands on its field", () => {
  test("from a tile of Now", async () => {
    await pane.view("Now");
    await follow("Cap denominator POST", "capDenominator");
  });

  test("from a finding", async () => {
    await pane.view("Findings");
    await follow("Closing outside date", "closingOutsideDate");
  });

  test("from a reading in Explain", async () => {
    await pane.workbench.select("Model!F9");
    await pane.view("Explain");
    await follow("Top-up rounding", "topUpRounding");
  });

  test("from the timeline", async () => {
    await pane.view("Deadlines");
    await follow("Certificate date EXECUTION", "certificateDate");
  });

  test("while the list is narrowed by a search that has it", async () => {
    await pane.view("Deal");
    await pane.field("Search the terms").fill("denominator");
    await pane.frame.getByText("1 term", { exact: true }).waitFor();
    await pane.view("Now");
    await follow("Cap denominator POST", "capDenominator");
  });

  test("while two deals are compared, and the comparison opens again afterwards", async () => {
    await pane.view("Deal");
    await pane.button("Compare").click();
    await pane.frame.getByText(/terms differ/).waitFor();
    await pane.view("Now");
    await follow("Cap denominator POST", "capDenominator");
    await pane.button("Compare").click();
    await pane.frame.getByText(/terms differ/).waitFor();
    await pane.button("Back to the deal").click();
    await pane.field("Search the terms").waitFor();
  });
});
