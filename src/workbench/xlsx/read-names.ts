import { formatAddress, parseAddress } from "../../workbook/address";
import type { NameEntry } from "../../workbook/univer/snapshot";
import type { Parts } from "./parts";
import type { Reading } from "./reading";
import type { XmlElement } from "./xml";

/** Names of ranges, and tables: in this grid a table is a name over its rows. */

/** Names that a spreadsheet keeps for itself, such as the area to print. */
const OWN = /^_xlnm\./i;

export class Names {
  private readonly entries = new Map<string, NameEntry>();

  constructor(
    private readonly sheets: ReadonlySet<string>,
    private readonly reading: Reading,
  ) {}

  /** The first of one name stays. */
  private add(name: string, refersTo: string): void {
    this.reading.count("names");
    const id = `name-${name}`;
    if (!this.entries.has(name.toLowerCase()))
      this.entries.set(name.toLowerCase(), { id, name, formulaOrRefString: refersTo, localSheetId: EVERYWHERE });
  }

  defined({ text, attributes }: XmlElement): void {
    const name = attributes["name"] ?? "";
    const area = parseAddress(text);
    if (area && this.sheets.has(area.sheet) && name !== "") this.add(name, text.trim());
    else if (!OWN.test(name)) this.reading.leftOut.add("names that stand for more or less than one range of cells");
  }

  async table(parts: Parts, part: string, sheet: string): Promise<void> {
    await parts.read(part, {
      begun: ({ name, attributes }) => {
        if (name === "table") this.tableRows(attributes, sheet);
      },
    });
  }

  private tableRows({ displayName, name = "", ref = "", headerRowCount, totalsRowCount }: Attributes, sheet: string) {
    const area = parseAddress(ref);
    const [head, foot] = [Number(headerRowCount ?? 1), Number(totalsRowCount ?? 0)];
    if (!area || area.rows <= head + foot) return;
    const rows = { ...area, sheet, row: area.row + head, rows: area.rows - head - foot };
    this.add(displayName ?? name, formatAddress(rows, true));
  }

  /** As the grid keeps them, by their ids. */
  finish(): Record<string, NameEntry> {
    return Object.fromEntries([...this.entries.values()].map((entry) => [entry.id, entry]));
  }
}

const EVERYWHERE = "AllDefaultWorkbook";
type Attributes = XmlElement["attributes"];
