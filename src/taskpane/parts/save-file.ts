import { browserOpener, officePlatform } from "../../workbook/excel/office";
import type { Notice } from "../services";
import { copyText } from "./copy-button";
import { download, toHash, type TextFile } from "./text-file";

/** Where a pane's download is dropped without a word. */
const SAVES_NOTHING: Readonly<Record<string, string>> = { Mac: "Excel on a Mac", iOS: "Excel on an iPad" };

/** Hands a text over as a file, and gives back what can truly be said of it. */
export async function saveFile(file: TextFile): Promise<Notice> {
  const platform = officePlatform();
  const place = platform === undefined ? undefined : SAVES_NOTHING[platform];
  if (place !== undefined) return handOver(file, place);
  download(file);
  if (platform === undefined) return { intent: "success", text: `Saved as ${file.name}.` };
  return { intent: "info", text: `Excel was given ${file.name} to save. If no file appeared, copy the text.` };
}

async function handOver(file: TextFile, place: string): Promise<Notice> {
  const isCopied = await copyText(file.text).then(
    () => true,
    () => false,
  );
  const action = openingOf(file);
  const why = `${place} saves no file from a pane.`;
  const inBrowser = "open it in the browser and save it there.";
  if (!isCopied && !action)
    return { intent: "error", text: `${why} The clipboard is closed to it too: ${file.name} was not handed over.` };
  const text = isCopied
    ? `${why} The text is on the clipboard: paste it into a file called ${file.name}${action ? `, or ${inBrowser}` : "."}`
    : `${why} The clipboard is closed to it: ${inBrowser}`;
  return { intent: isCopied ? "info" : "warning", text, ...(action && { action }) };
}

/** A page of ours in the system's browser saves what stands in its address; undefined where it cannot be opened. */
function openingOf(file: TextFile): Notice["action"] {
  const open = browserOpener();
  const hash = toHash(file);
  if (!open || hash === undefined) return undefined;
  return { label: "Open in the browser", run: () => open(new URL(`save.html${hash}`, document.baseURI).href) };
}
