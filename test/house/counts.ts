import { existsSync } from "node:fs";
import path from "node:path";
import { mirrored } from "./lists";
import { printedPieces, readBack } from "./read-back";
import { readSources, target, type Source } from "./sources";

const PRINTING = ["engine", "cells", "functions"];
const SHOWING = ["taskpane", "workbench", "workbook", "sheets", "commands"];

/** engine/basics, cells, taskpane/views, taskpane/shell: what imports should go one way between. */
function roomOf(file: string): string {
  const [room, part] = file.replace(/^src\/|\.tsx?$/g, "").split("/");
  return (room === "engine" || room === "taskpane") && part !== undefined ? `${room}/${part}` : room!;
}

function viewOf(file: string): string | undefined {
  return /^src\/taskpane\/views\/([^/]+)\//.exec(file)?.[1];
}

interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Every import that runs within the tree, from file to file. */
function arrows(sources: readonly Source[]): Arrow[] {
  return sources.flatMap(({ file, imports }) =>
    imports.flatMap(({ specifier, typeOnly }) => {
      const to = typeOnly ? undefined : target(file, specifier);
      return to === undefined ? [] : [{ from: file, to }];
    }),
  );
}

/** Where two rooms import each other, the imports of the direction that has fewer. */
function backArrows(all: readonly Arrow[]): number {
  const counts = new Map<string, number>();
  for (const { from, to } of all) {
    const way = [roomOf(from), roomOf(to)].join(" ");
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  const back = (way: string) => counts.get(way.split(" ").reverse().join(" ")) ?? 0;
  const isBetween = (way: string) => new Set(way.split(" ")).size === 2;
  // Each pair of rooms is met twice, once from either side.
  return [...counts].reduce((sum, [way, count]) => sum + (isBetween(way) ? Math.min(count, back(way)) / 2 : 0), 0);
}

/** What the house is measured by, for a checkout that lies at a place. */
export function countsOf(from: string): Record<string, number> {
  const has = (room: string) => existsSync(path.join(from, "src", room));
  const read = (rooms: readonly string[]) => rooms.filter(has).flatMap((room) => readSources(`src/${room}`, from));
  const all = readSources("src", from).filter(({ file }) => file !== "src/functions.ts");
  const ways = arrows(all);
  const pieces = printedPieces(read(PRINTING));
  const lines = (sources: readonly Source[]) => sources.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
  const casts = all.reduce((sum, { text }) => sum + (text.match(/\bas never\b|\bas unknown as\b/g)?.length ?? 0), 0);
  return {
    "lines of functions and cells": lines(read(["functions", "cells"])),
    "casts past the type checker": casts,
    "imports back up": backArrows(ways),
    "imports from view to view": ways.filter(
      ({ from: one, to }) => viewOf(one) !== undefined && viewOf(to) !== undefined && viewOf(one) !== viewOf(to),
    ).length,
    "places that read back what is printed": read(SHOWING).flatMap((source) => readBack(source, pieces)).length,
    "lists that repeat a definition": mirrored(all).length,
  };
}
