import { ANSWER_FORMATS } from "../../engine/basics/formats";
import type { MissingTerm } from "../../cells/host";
import { NOT_STATED } from "../../engine/agreement/shown-terms";
import { readDay } from "../../engine/basics/values";
import { shownDateInFull, shownNumber, shownPercent } from "./shown";

interface Rich {
  readonly type?: string;
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
  readonly code?: string;
  readonly message?: string;
  readonly missing?: MissingTerm;
}

/** One cell of an answer, as the pane shows it. */
export interface ShownCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** why a single cell of several is an error */
  readonly message?: string;
}

function shownDay(serial: number): string {
  try {
    return shownDateInFull(readDay(serial, { parameter: "", clause: "" }));
  } catch {
    return shownNumber(serial);
  }
}

const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The number as its format says, or as its unit does where the host carries no formats. */
function shownByFormat(value: number, format: string | undefined, unit: string): string {
  if (format === ANSWER_FORMATS.date || (format === undefined && unit === "date")) return shownDay(value);
  if (format?.includes("%") || (format === undefined && unit === "%")) return shownPercent(value);
  if (format === ANSWER_FORMATS.$) return money.format(value);
  return shownNumber(value);
}

export function shownCell(cell: unknown, unit = ""): ShownCell {
  if (cell === null || cell === undefined || cell === "") return { text: "", isNumber: false };
  if (typeof cell === "number") return { text: shownByFormat(cell, undefined, unit), isNumber: true };
  if (typeof cell === "boolean") return { text: cell ? "TRUE" : "FALSE", isNumber: false };
  if (typeof cell === "string") return { text: cell, isNumber: false };
  const rich = cell as Rich;
  if (typeof rich.basicValue === "number")
    return { text: shownByFormat(rich.basicValue, rich.numberFormat, unit), isNumber: true };
  const isUnstated = rich.missing?.lack === NOT_STATED;
  const code = isUnstated ? NOT_STATED : (rich.code ?? rich.basicValue);
  return { text: String(code), isNumber: false, ...(rich.message ? { message: rich.message } : {}) };
}

/** The unit beside a single answer, where the number does not say it itself. */
export function unitBeside(unit: string): string {
  return ["date", "%", "text", "number", "TRUE/FALSE", "table", "as the term"].includes(unit) ? "" : unit;
}
