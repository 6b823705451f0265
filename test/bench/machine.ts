import { accessSync, constants } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import type { Absent, Machine } from "./table";

export function machine(chromium: string, seed: number): Machine {
  const date = new Date().toISOString().slice(0, 10);
  const cores = cpus();
  const cpu = cores[0]?.model.trim() ?? "unknown processor";
  return { date, cpu, cores: cores.length, node: process.version, chromium, load: loadavg()[0]!, seed };
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Peers that a person would think of, and that this run did not ask. */
export function absentPeers(): Absent[] {
  const isThere = isOnPath("soffice");
  const why = isThere ? "installed, but this bench does not drive it" : "not installed here";
  return [
    { what: "LibreOffice's native formulas", why },
    { what: "Excel itself", why: "it cannot be run from here" },
  ];
}
