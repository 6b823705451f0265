/** A file of text, as the pane hands it over and as save.html finds it in its address. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The kinds there are. None that a system would run, whoever made the address. */
const TYPES: Readonly<Record<string, string>> = { json: "application/json", ics: "text/calendar" };
const NAME = /^[a-z0-9-]{1,80}(?:\.deal)?\.(json|ics)$/;

/** What every system's browser takes as an address. */
const LONGEST_ADDRESS = 30_000;

/** Lets the browser save the file. */
export function download({ name, text }: TextFile): void {
  const type = TYPES[NAME.exec(name)?.[1] ?? ""] ?? "text/plain";
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The file as the part of an address that no browser sends; undefined where it is too long for one. */
export function toHash({ name, text }: TextFile): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify([name, text]));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const hash = `#${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  return hash.length <= LONGEST_ADDRESS ? hash : undefined;
}

export function fromHash(hash: string): TextFile | undefined {
  try {
    const letters = atob(hash.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const [name, text] = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown[];
    return typeof name === "string" && NAME.test(name) && typeof text === "string" ? { name, text } : undefined;
  } catch {
    return undefined;
  }
}
