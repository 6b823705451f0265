import { existsSync } from "node:fs";
import { chromiumOptions, findBrowser } from "./chromium";

const given = process.env["CHROME_PATH"];

afterEach(() => {
  if (given === undefined) delete process.env["CHROME_PATH"];
  else process.env["CHROME_PATH"] = given;
});

test("a browser is found or installed, never passed over", async () => {
  const { executablePath } = await chromiumOptions();
  expect(existsSync(executablePath!)).toBe(true);
});

test("CHROME_PATH goes before all others", () => {
  process.env["CHROME_PATH"] = process.execPath;
  expect(findBrowser()).toBe(process.execPath);
});

test("a CHROME_PATH that leads nowhere is an error, not a reason to look elsewhere", async () => {
  process.env["CHROME_PATH"] = "/no/such/browser";
  await expect(chromiumOptions()).rejects.toThrow("CHROME_PATH is /no/such/browser");
});
