import { damaged, FileRefused } from "./file-refused";

/** The directory at the end of a zip archive: what parts it has, and where each one lies. */

export interface ZipEntry {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = { signature: 0x06054b50, length: 22, longestComment: 65_535 };
const LARGE_END_PLACE = { signature: 0x07064b50, length: 20 };
const LARGE_END = 0x06064b50;
const ENTRY = { signature: 0x02014b50, length: 46 };
/** Stands in a field of four bytes whose number needs eight. */
const ELSEWHERE = 0xffffffff;
const WIDE_FIELD = 1;

export function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError();
}

function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw damaged("its end is missing");
}

/** How many entries the directory has, and where it begins. */
function directory(view: DataView): { count: number; start: number } {
  const end = endOf(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const place = end - LARGE_END_PLACE.length;
  if (place < 0 || view.getUint32(place, true) !== LARGE_END_PLACE.signature) return { count, start };
  const record = large(view, place + 8);
  expectSignature(view, record, LARGE_END);
  return { count: large(view, record + 32), start: large(view, record + 48) };
}

interface Measures {
  readonly size: number;
  readonly packed: number;
  readonly at: number;
}

/** Sizes and place of an entry, each from its wide field where the narrow one is too small. */
function measures(view: DataView, entry: number, extra: { start: number; end: number }): Measures {
  const narrow = [24, 20, 42].map((offset) => view.getUint32(entry + offset, true));
  let at = extra.start;
  while (narrow.includes(ELSEWHERE) && view.getUint16(at, true) !== WIDE_FIELD) {
    at += 4 + view.getUint16(at + 2, true);
    if (at >= extra.end) throw new RangeError();
  }
  let wide = at + 4;
  const [size, packed, place] = narrow.map((value) => (value === ELSEWHERE ? large(view, (wide += 8) - 8) : value));
  return { size: size!, packed: packed!, at: place! };
}

function listed(view: DataView): ZipEntry[] {
  const { count, start } = directory(view);
  const found: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    expectSignature(view, at, ENTRY.signature);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const nameEnd = at + ENTRY.length + name!;
    const next = nameEnd + extra! + comment!;
    const bytes = new Uint8Array(view.buffer, at + ENTRY.length, name);
    found.push({
      name: new TextDecoder().decode(bytes).replaceAll("\\", "/"),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...measures(view, at, { start: nameEnd, end: nameEnd + extra! }),
    });
    at = next;
  }
  return found;
}

export function zipEntries(view: DataView): ZipEntry[] {
  try {
    return listed(view);
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged("the list of its parts cannot be read");
  }
}
