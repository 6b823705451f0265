import { LocaleType, type IWorkbookData } from "@univerjs/core";
import type { Workbook as FileWorkbook } from "exceljs";
import { formatAddress, parseAddress } from "../../workbook/address";
import { FileRefused } from "./file-refused";
import { readSheet, type Reading } from "./read-sheet";

/** The bytes of an .xlsx file as a workbook of the grid; nothing is changed until all of it was read. */

const LARGEST_FILE = 20_000_000;

function readNames(file: FileWorkbook): object {
  const defined = file.definedNames.model.flatMap(({ name, ranges }) =>
    ranges.length === 1 ? [[name, ranges[0]!] as const] : [],
  );
  const tables = file.worksheets.flatMap(
    (sheet) =>
      (sheet.model as unknown as { tables?: { name: string; tableRef: string }[] }).tables?.flatMap(
        ({ name, tableRef }) => {
          const area = parseAddress(tableRef);
          return area && area.rows > 1
            ? [
                [
                  name,
                  formatAddress({ ...area, sheet: sheet.name, row: area.row + 1, rows: area.rows - 1 }, true),
                ] as const,
              ]
            : [];
        },
      ) ?? [],
  );
  const entries = [...tables, ...defined].map(([name, refersTo]) => [
    `name-${name}`,
    { id: `name-${name}`, name, formulaOrRefString: refersTo, localSheetId: "AllDefaultWorkbook" },
  ]);
  return Object.fromEntries(entries) as object;
}

function convert(file: FileWorkbook, name: string, namespace: string): Partial<IWorkbookData> {
  const reading: Reading = { namespace, styles: {}, cells: 0 };
  const sheets = file.worksheets.map((sheet, index) => readSheet(sheet, `sheet-${index + 1}`, reading));
  if (sheets.length === 0) throw new FileRefused("The workbook has no sheets.");
  return {
    name,
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map((sheet) => sheet.id!),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id!, sheet])),
    styles: reading.styles,
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(readNames(file)) }],
  };
}

async function readFile(bytes: ArrayBuffer): Promise<FileWorkbook> {
  if (bytes.byteLength > LARGEST_FILE) throw new FileRefused("The file is larger than 20 MB.");
  const [p, k] = new Uint8Array(bytes.slice(0, 2));
  if (p !== 0x50 || k !== 0x4b) throw new FileRefused("It is no .xlsx workbook.");
  const { Workbook } = await import("exceljs");
  const file = new Workbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    throw new FileRefused("The file is damaged.");
  }
  return file;
}

export async function openWorkbook(
  bytes: ArrayBuffer,
  name: string,
  namespace: string,
): Promise<Partial<IWorkbookData>> {
  const file = await readFile(bytes);
  try {
    return convert(file, name, namespace);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused("The file is damaged.");
  }
}
