import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export interface Body {
  readonly bytes: Buffer;
  /** of these very bytes */
  readonly tag: string;
}

/** How a file's bytes may be sent, the best first. */
const ENCODINGS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The encoding to use for one who sent this Accept-Encoding; undefined for the bytes as they are. */
export function acceptedEncoding(header: string | undefined): string | undefined {
  const weights = new Map(
    (header ?? "").split(",").map((part): [string, number] => {
      const [name, ...parameters] = part.split(";").map((each) => each.trim().toLowerCase());
      const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
      return [name!, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return Object.keys(ENCODINGS).find((name) => (weights.get(name) ?? weights.get("*") ?? 0) > 0);
}

/** Files as they are sent: read and compressed once, and again when a file has changed. */
export class EncodedFiles {
  private readonly kept = new Map<string, { readonly version: string; readonly body: Promise<Body> }>();

  body(file: string, version: string, encoding: string | undefined): Promise<Body> {
    const key = `${encoding} ${file}`;
    const known = this.kept.get(key);
    if (known?.version === version) return known.body;
    const body = encoded(file, encoding);
    this.kept.set(key, { version, body });
    body.catch(() => this.kept.delete(key));
    return body;
  }
}

async function encoded(file: string, encoding: string | undefined): Promise<Body> {
  const plain = await readFile(file);
  const bytes = encoding === undefined ? plain : await ENCODINGS[encoding]!(plain);
  return { bytes, tag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"` };
}
