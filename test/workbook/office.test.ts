import { browserOpener, functionsHost, officePlatform } from "../../src/workbook/excel/office";
import { call } from "../functions/host";

interface World {
  readonly sets?: readonly string[];
  readonly platform?: string | null;
  readonly opened?: string[];
}

function office({ sets = [], platform = "PC", opened = [] }: World): object {
  return {
    platform,
    requirements: { isSetSupported: (set: string, version: string) => sets.includes(`${set} ${version}`) },
    ui: { openBrowserWindow: (address: string) => opened.push(address) },
  };
}

function surround(context: object | undefined): void {
  Object.assign(globalThis, { Office: { context }, DEBENTURE_HOST: functionsHost() });
}

afterEach(() => Object.assign(globalThis, { Office: undefined, DEBENTURE_HOST: undefined }));

const topUp = () => call("ESCROW_TOPUP", 750_000, 0.25, 5_000_000) as unknown;
const FORMATTED = { type: "Double", basicType: "Double", basicValue: 1_000_000, numberFormat: "#,##0" };
const RUNTIME = "CustomFunctionsRuntime 1.4";
const EXCEL = "ExcelApi 1.19";

describe("a number goes to its cell", () => {
  test.each([
    [[RUNTIME, EXCEL], FORMATTED, "with its format where functions may carry it and values have it"],
    [[EXCEL], 1_000_000, "plain in Excel bought once: objects from functions are #VALUE! there"],
    [[RUNTIME], 1_000_000, "plain where values have no format"],
    [[], 1_000_000, "plain in an old Excel"],
  ])("with %j: %j, %s", (sets, answer) => {
    surround(office({ sets }));
    expect(topUp()).toEqual(answer);
  });

  test("plain while Office is not ready, and with its format from then on", () => {
    surround(undefined);
    expect(topUp()).toBe(1_000_000);
    Object.assign(globalThis.Office, { context: {} });
    expect(topUp()).toBe(1_000_000);
    Object.assign(globalThis.Office, { context: office({ sets: [RUNTIME, EXCEL] }) });
    expect(topUp()).toEqual(FORMATTED);
  });

  test("and what Office has said is not asked again", () => {
    const asked = jest.fn(() => true);
    surround({ requirements: { isSetSupported: asked } });
    expect([topUp(), topUp(), topUp()]).toEqual([FORMATTED, FORMATTED, FORMATTED]);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

test.each([
  [undefined, undefined, "no Office"],
  [{}, undefined, "Office's script in a page by itself"],
  [office({ platform: null }), undefined, "the same, where it says so"],
  [office({ platform: "Mac" }), "Mac", "Excel on a Mac"],
])("the platform of %j is %p: %s", (context, platform) => {
  Object.assign(globalThis, { Office: context && { context } });
  expect(officePlatform()).toBe(platform);
});

test("the browser is opened where Office can, and not offered where it cannot", () => {
  const opened: string[] = [];
  surround(office({ sets: ["OpenBrowserWindowApi 1.1"], opened }));
  browserOpener()!("https://x.example/save.html");
  expect(opened).toEqual(["https://x.example/save.html"]);
  surround(office({}));
  expect(browserOpener()).toBeUndefined();
  surround({});
  expect(browserOpener()).toBeUndefined();
  Object.assign(globalThis, { Office: undefined });
  expect(browserOpener()).toBeUndefined();
});
