import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { TYPES } from "./headers";

/** The address that a request asks for, decoded, without dots and double slashes; undefined where it is none. */
export function addressOf(target: string): string | undefined {
  try {
    const decoded = decodeURIComponent(target.replace(/[?#].*$/s, ""));
    return decoded.startsWith("/") && !/[\p{Cc}\\]/u.test(decoded) ? path.posix.normalize(decoded) : undefined;
  } catch {
    return undefined;
  }
}

interface Found {
  /** the address of the file itself */
  readonly at: string;
  readonly file: string;
  /** another one after each change */
  readonly version: string;
  readonly type: string;
  readonly isText: boolean;
}

/** The file at an address; for a folder's without its slash, where to go. */
export async function find(folder: string, address: string): Promise<Found | { readonly goTo: string } | undefined> {
  const at = address.endsWith("/") ? `${address}index.html` : address;
  const file = path.join(folder, at);
  try {
    // Where a system takes other letters for the same name, only the name itself counts: the rules go by it.
    if ((await realpath(file)) !== path.join(await realpath(folder), at)) return undefined;
    const state = await stat(file);
    if (state.isDirectory()) return { goTo: `${address}/` };
    const type = TYPES[path.extname(at).slice(1)];
    if (type === undefined) return undefined;
    return { at, file, version: `${state.mtimeMs} ${state.size}`, type, isText: !type.startsWith("image/") };
  } catch {
    return undefined;
  }
}
