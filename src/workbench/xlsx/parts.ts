import { damaged, FileRefused } from "./file-refused";
import { readXml, type Listeners } from "./xml";
import { Zip } from "./zip";

/** The parts of a workbook's file, and how one leads to another. */

export interface Relation {
  readonly id: string;
  /** the last word of its type: worksheet, styles, table */
  readonly type: string;
  readonly target: string;
}

const MOST_BYTES = 100_000_000;
const MOST_ELEMENTS = 2_000_000;

/** A target that begins with a slash counts from the top, any other from the folder of the part that names it. */
function resolve(from: string, target: string): string {
  const folders = /^[\\/]/.test(target) ? [] : from.split("/").slice(0, -1);
  for (const name of target.split(/[\\/]/)) {
    if (name === "..") folders.pop();
    else if (name !== "" && name !== ".") folders.push(name);
  }
  return folders.join("/");
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`${name} cannot be read`);
  }
}

export class Parts {
  private readonly zip: Zip;
  private bytesLeft = MOST_BYTES;
  private elementsLeft = MOST_ELEMENTS;

  constructor(bytes: ArrayBuffer) {
    this.zip = new Zip(bytes);
  }

  get names(): string[] {
    return this.zip.names;
  }

  has(name: string): boolean {
    return this.zip.sizeOf(name) !== undefined;
  }

  /** Unpacks a part and tells the listeners what is in it. */
  async read(name: string, listeners: Listeners): Promise<void> {
    this.bytesLeft -= this.zip.sizeOf(name) ?? 0;
    if (this.bytesLeft < 0) throw new FileRefused("It unpacks to more than 100 MB.");
    const text = decode(name, await this.zip.unpack(name));
    readXml(name, text, {
      ...listeners,
      begun: (element, parent) => {
        if (--this.elementsLeft < 0)
          throw new FileRefused(`It has more than ${MOST_ELEMENTS.toLocaleString("en-US")} elements in its parts.`);
        listeners.begun?.(element, parent);
      },
    });
  }

  /** Where a part leads to inside the file; what lies outside of it is not followed. */
  async relations(name: string): Promise<Relation[]> {
    const list = name.replace(/([^/]*)$/, "_rels/$1.rels");
    const found: Relation[] = [];
    if (!this.has(list)) return found;
    await this.read(list, {
      begun: ({ name: element, attributes: { Id, Type, Target, TargetMode } }) => {
        if (element !== "Relationship" || TargetMode === "External") return;
        found.push({ id: Id ?? "", type: (Type ?? "").split("/").at(-1)!, target: resolve(name, Target ?? "") });
      },
    });
    return found;
  }
}
