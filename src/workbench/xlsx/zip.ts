import { damaged, FileRefused } from "./file-refused";
import { expectSignature, zipEntries, type ZipEntry } from "./zip-directory";

/** The parts of a zip archive, each unpacked when it is asked for. */

const PART = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
const ALL_ONES = 0xffffffff;

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = ALL_ONES;
  for (const byte of bytes) sum = CHECKSUMS[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return (sum ^ ALL_ONES) >>> 0;
}

/** Never more than the size that the directory states: what unpacks to more is damaged, or lies. */
async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (let next = await unpacking.read(); !next.done; next = await unpacking.read()) {
    if (filled + next.value.length > size) {
      void unpacking.cancel();
      throw new RangeError();
    }
    bytes.set(next.value, filled);
    filled += next.value.length;
  }
  if (filled < size) throw new RangeError();
  return bytes;
}

async function unpack(view: DataView, { name, method, packed, size, at, checksum }: ZipEntry): Promise<Uint8Array> {
  try {
    expectSignature(view, at, PART.signature);
    const start = at + PART.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const bytes = new Uint8Array(view.buffer as ArrayBuffer, start, packed);
    const plain = method === STORED ? bytes : await inflate(bytes, size);
    if (checksumOf(plain) !== checksum) throw new RangeError();
    return plain;
  } catch {
    throw damaged(`${name} cannot be unpacked`);
  }
}

export class Zip {
  private readonly view: DataView;
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: ArrayBuffer) {
    this.view = new DataView(bytes);
    this.entries = new Map(zipEntries(this.view).map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** Bytes of a part when it is unpacked; undefined where there is none. */
  sizeOf(name: string): number | undefined {
    return this.entries.get(name.toLowerCase())?.size;
  }

  async unpack(name: string): Promise<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw damaged(`${name} is missing`);
    if (entry.locked) throw new FileRefused("It is packed with a password.");
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new FileRefused(`${name} is packed in a way that this page does not know.`);
    return unpack(this.view, entry);
  }
}
