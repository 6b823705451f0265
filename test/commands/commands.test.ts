import type { PaneRequest } from "../../src/commands/requests";

type Handler = (event: { completed(): void }) => void;

/** Excel's part of the ribbon, and a page, as far as the buttons use them. */
function world(options: { host?: string; browserWindows?: boolean; showFails?: boolean } = {}) {
  const handlers: Record<string, Handler> = {};
  const opened: string[] = [];
  let shown = 0;
  const show = () => (options.showFails ? Promise.reject(new Error("no pane")) : Promise.resolve(void (shown += 1)));
  Object.assign(globalThis, {
    document: Object.assign(new EventTarget(), { baseURI: "https://x.example/taskpane.html" }),
    window: { open: (address: string) => opened.push(`window ${address}`) },
    Office: {
      HostType: { Excel: "Excel" },
      onReady: (ready: (info: { host: string }) => void) => Promise.resolve(ready({ host: options.host ?? "Excel" })),
      actions: { associate: (name: string, handler: Handler) => (handlers[name] = handler) },
      addin: { showAsTaskpane: show },
      context: {
        requirements: { isSetSupported: () => options.browserWindows ?? false },
        ui: { openBrowserWindow: (address: string) => opened.push(`browser ${address}`) },
      },
    },
  });
  let requests!: typeof import("../../src/commands/requests");
  jest.isolateModules(() => {
    requests = require("../../src/commands/requests");
    require("../../src/commands/commands");
  });
  const press = (name: string) => new Promise<void>((completed) => handlers[name]!({ completed }));
  return { handlers, opened, requests, press, shownTimes: () => shown };
}

test.each([
  ["explainCell", "opens the pane and asks it to explain"],
  ["insertDealSheet", "opens the pane and asks it to insert"],
] as const)("%s: %s", async (name) => {
  const { press, requests, shownTimes } = world();
  const asked: PaneRequest[] = [];
  await press(name);
  requests.onRequest((what) => asked.push(what));
  expect([asked, shownTimes()]).toEqual([[name], 1]);
});

test.each([
  [true, "browser https://x.example/help/index.html", "the desktop opens a browser"],
  [false, "window https://x.example/help/index.html", "the web opens a window"],
])("openHelp with OpenBrowserWindowApi %p: %s", async (browserWindows, expected) => {
  const { press, opened } = world({ browserWindows });
  await press("openHelp");
  expect(opened).toEqual([expected]);
});

test("Excel is told that a button is done, even when it failed", async () => {
  const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { press } = world({ showFails: true });
  await press("explainCell");
  expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: "no pane" }));
  reported.mockRestore();
});

test("outside Excel there is no button", () => {
  expect(world({ host: "Word" }).handlers).toEqual({});
});

test("a request waits until the pane takes it, and is taken once", () => {
  const { requests } = world();
  const [first, second]: [PaneRequest[], PaneRequest[]] = [[], []];
  requests.request("insertDealSheet");
  const stop = requests.onRequest((what) => first.push(what));
  requests.onRequest((what) => second.push(what));
  requests.request("explainCell");
  stop();
  requests.request("insertDealSheet");
  expect([first, second]).toEqual([["insertDealSheet", "explainCell"], ["insertDealSheet"]]);
});

test("a request is noticed while nobody can take it yet", () => {
  const { requests } = world();
  const notice = jest.fn();
  requests.onFirstRequest(notice);
  requests.request("explainCell");
  requests.request("explainCell");
  expect(notice).toHaveBeenCalledTimes(1);
});
