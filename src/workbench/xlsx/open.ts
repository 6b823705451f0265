import { LocaleType, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { damaged, FileRefused } from "./file-refused";
import { leftOutParts } from "./left-out";
import { Parts } from "./parts";
import { Names } from "./read-names";
import { readSheet, type SheetPlace } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readTexts } from "./read-values";
import { Reading } from "./reading";
import { flag, type XmlElement } from "./xml";

/** The bytes of an .xlsx file as a workbook of the grid; nothing is changed until all of it was read. */

export interface Opened {
  readonly data: Partial<IWorkbookData>;
  /** what the file holds and the grid does not show */
  readonly leftOut: readonly string[];
}

const LARGEST_FILE = 20_000_000;
const ZIP = 0x504b;
/** An .xls file, and an .xlsx file behind a password, are such containers. */
const CONTAINER = 0xd0cf;
const NO_WORKBOOK = "It is no .xlsx workbook.";

function checkKind(bytes: ArrayBuffer): void {
  if (bytes.byteLength > LARGEST_FILE) throw new FileRefused("It is larger than 20 MB.");
  const kind = bytes.byteLength < 2 ? 0 : new DataView(bytes).getUint16(0);
  if (kind === CONTAINER)
    throw new FileRefused("It has a password or is an .xls workbook: save it as .xlsx without one.");
  if (kind !== ZIP) throw new FileRefused(NO_WORKBOOK);
}

/** The part in which the workbook begins. */
async function mainPart(parts: Parts): Promise<string> {
  if (!parts.has("[Content_Types].xml")) throw new FileRefused(NO_WORKBOOK);
  const main = (await parts.relations("")).find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new FileRefused(NO_WORKBOOK);
  if (main.endsWith(".bin")) throw new FileRefused("It is an .xlsb workbook: save it as .xlsx.");
  return main;
}

interface Contents {
  readonly sheets: XmlElement[];
  readonly names: XmlElement[];
  from1904: boolean;
}

async function readContents(parts: Parts, main: string): Promise<Contents> {
  const contents: Contents = { sheets: [], names: [], from1904: false };
  let root = "";
  await parts.read(main, {
    whole: { definedName: (element) => void contents.names.push(element) },
    begun: (element, parent) => {
      root ||= element.name;
      if (element.name === "sheet" && parent === "sheets") contents.sheets.push(element);
      if (element.name === "workbookPr") contents.from1904 = flag(element.attributes["date1904"]);
    },
  });
  if (root !== "workbook") throw new FileRefused(NO_WORKBOOK);
  return contents;
}

/** The sheets that hold cells, in their order, and the part of each. */
async function sheetPlaces(parts: Parts, main: string, sheets: readonly XmlElement[]): Promise<SheetPlace[]> {
  const relations = new Map((await parts.relations(main)).map((relation) => [relation.id, relation]));
  return sheets.flatMap(({ attributes: { name = "", id = "" } }, index) => {
    const relation = relations.get(id);
    if (!relation) throw damaged(`the part of the sheet ${name} is missing`);
    return relation.type === "worksheet" ? [{ id: `sheet-${index + 1}`, name, part: relation.target }] : [];
  });
}

async function startReading(parts: Parts, main: string, namespace: string, from1904: boolean): Promise<Reading> {
  const relations = await parts.relations(main);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const texts = await readTexts(parts, part("sharedStrings"));
  return new Reading(namespace, texts, await readStyles(parts, part("styles")), from1904);
}

async function readNames(parts: Parts, places: readonly SheetPlace[], contents: Contents, reading: Reading) {
  const names = new Names(new Set(places.map(({ name }) => name)), reading);
  for (const { name, part } of places) {
    const tables = (await parts.relations(part)).filter(({ type }) => type === "table");
    for (const { target } of tables) await names.table(parts, target, name);
  }
  for (const element of contents.names) names.defined(element);
  return names.finish();
}

export async function openWorkbook(bytes: ArrayBuffer, name: string, namespace: string): Promise<Opened> {
  checkKind(bytes);
  const parts = new Parts(bytes);
  const main = await mainPart(parts);
  const contents = await readContents(parts, main);
  const places = await sheetPlaces(parts, main, contents.sheets);
  if (places.length === 0) throw new FileRefused("It has no sheets with cells.");
  const reading = await startReading(parts, main, namespace, contents.from1904);
  reading.count("sheets", places.length);
  const sheets: Partial<IWorksheetData>[] = [];
  for (const place of places) sheets.push(await readSheet(parts, place, reading));
  const names = await readNames(parts, places, contents, reading);
  return {
    data: {
      name,
      locale: LocaleType.EN_US,
      sheetOrder: places.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id!, sheet])),
      styles: reading.styles,
      resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names) }],
    },
    leftOut: [...new Set([...(await leftOutParts(parts)), ...reading.leftOut])],
  };
}
