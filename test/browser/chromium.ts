import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";

/** Nothing of the browser's own reaches for the network, and no sandbox where the tests run as root. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Options to launch a browser for tests; installs one where there is none, and fails where none can be had. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  return { executablePath: findBrowser() ?? installBrowser(), args: ARGUMENTS, headless: true };
}

/** Debian's packages, as root; else the download that playwright-core has of its own. */
export function installBrowser(): string {
  const attempts: [what: string, install: () => void][] = [
    ["Debian's package", installDebianPackage],
    ["playwright-core's download", installPlaywrightBrowser],
  ];
  const failures: string[] = [];
  for (const [what, install] of attempts) {
    try {
      install();
    } catch (error) {
      failures.push(`${what}: ${(error as Error).message.split("\n")[0]}`);
    }
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    `The browser tests need Chromium, Chrome or Edge, and none could be found or installed (${failures.join("; ")}). ` +
      "Install one, or set CHROME_PATH to its program file.",
  );
}

function installDebianPackage(): void {
  if (!existsSync("/usr/bin/apt-get")) throw new Error("no apt-get here");
  if (process.getuid?.() !== 0) throw new Error("not run as root");
  const run = (...args: string[]) =>
    execFileSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

function installPlaywrightBrowser(): void {
  const program = createRequire(__filename).resolve("playwright-core/cli.js");
  execFileSync(process.execPath, [program, "install", "--no-shell", "chromium"], {
    stdio: "inherit",
    timeout: 300_000,
  });
}

export function findBrowser(): string | undefined {
  return candidates().find((file) => existsSync(file));
}

function candidates(): string[] {
  const given = process.env["CHROME_PATH"];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH is ${given}, and there is no such file`);
    return [given];
  }
  return [...installed(), ...downloaded()];
}

function installed(): string[] {
  if (process.platform === "darwin") {
    const name = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return name.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap(
      (variable) => process.env[variable] ?? [],
    );
    const programs = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Chromium\\Application\\chrome.exe",
    ];
    return roots.flatMap((root) => programs.map((program) => path.join(root, program)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Where playwright-core puts what it downloads. */
function downloaded(): string[] {
  const file = chromium.executablePath();
  return file ? [file] : [];
}
