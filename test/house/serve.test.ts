import { serve, type Served } from "../../scripts/build/serve";
import { dist } from "./bare-host";

let server: Served;

beforeAll(async () => {
  server = await serve(dist, { port: 0 });
});

afterAll(() => server.close());

const get = (path: string) => fetch(server.url + path, { redirect: "manual" });

test("the bare address leads to the workbench", async () => {
  const response = await get("");
  expect([response.status, response.headers.get("location")]).toEqual([302, "/workbench/"]);
});

test.each([
  ["workbench/", 200, "text/html", "the page"],
  ["functions.js", 200, "text/javascript", "a script"],
  ["functions.json", 200, "application/json", "its metadata"],
  ["help/ESCROW_TOPUP.html", 200, "text/html", "a help page"],
  ["nowhere.html", 404, "text/plain", "no such file"],
  ["../package.json", 404, "text/plain", "out of the folder"],
  ["%2e%2e/package.json", 404, "text/plain", "out of the folder, encoded"],
])("%s answers %d, %s", async (path, status, type) => {
  const response = await get(path);
  expect([response.status, response.headers.get("content-type")?.split(";")[0]]).toEqual([status, type]);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("the workbench may load nothing from elsewhere; Excel may fetch the functions", async () => {
  const [workbench, functions] = await Promise.all([get("workbench/"), get("functions.json")]);
  expect(workbench.headers.get("content-security-policy")).toMatch(/^default-src 'self'; script-src 'self';/);
  expect(workbench.headers.get("access-control-allow-origin")).toBeNull();
  expect(functions.headers.get("access-control-allow-origin")).toBe("*");
});

test("a port in use is passed over, or reported", async () => {
  const port = Number(new URL(server.url).port);
  const next = await serve(dist, { port, tries: 5 });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  await next.close();
  await expect(serve(dist, { port })).rejects.toThrow("EADDRINUSE");
});
