import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { depthOf, tokensOf } from "../../formula/tokens";
import { parseAddress, type Area } from "../../workbook/address";
import { damaged, FileRefused } from "./file-refused";
import { shownFormula } from "./formula-text";
import type { Reading } from "./reading";
import type { XmlElement } from "./xml";

/** The formulas of one sheet as a file writes them: one cell's, one for many cells, or one that fills an area. */

const LONGEST = 8192;
const DEEPEST = 128;

const lexer = new LexerTreeBuilder();

interface Place {
  readonly row: number;
  readonly column: number;
  /** as a message says it: Deal!B7 */
  readonly words: string;
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

export class SheetFormulas {
  /** what the formulas of the sheet fill by themselves */
  readonly filled: Area[] = [];
  private readonly masters = new Map<string, Master>();

  constructor(private readonly reading: Reading) {}

  /** undefined where the cell has its value alone */
  read({ text, attributes }: XmlElement, place: Place): string | undefined {
    if (attributes["t"] === "dataTable") {
      this.reading.leftOut.add("what-if tables");
      return undefined;
    }
    if (text === "") return attributes["t"] === "shared" ? this.shared(attributes["si"] ?? "", place) : undefined;
    const formula = this.checked(shownFormula(text, this.reading.namespace), place);
    if (attributes["t"] === "shared") this.masters.set(attributes["si"] ?? "", { formula, ...place });
    if (attributes["t"] === "array") this.fill(parseAddress(attributes["ref"] ?? ""));
    return formula;
  }

  private fill(area: Area | undefined): void {
    if (area && area.rows * area.columns > 1) this.filled.push(area);
  }

  private shared(id: string, place: Place): string {
    const master = this.masters.get(id);
    if (!master) throw damaged(`the formula of ${place.words} is missing`);
    const [right, down] = [place.column - master.column, place.row - master.row];
    return this.checked(lexer.moveFormulaRefOffset(master.formula, right, down), place);
  }

  private checked(formula: string, { words }: Place): string {
    if (formula.length > LONGEST + 1)
      throw new FileRefused(`${words} has a formula of more than ${LONGEST.toLocaleString("en-US")} characters.`);
    if (depthOf(tokensOf(formula)) > DEEPEST)
      throw new FileRefused(`${words} has a formula of more than ${DEEPEST} levels.`);
    this.reading.count("formulas", formula.length);
    return formula;
  }
}
