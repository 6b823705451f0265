import "./save-page.css";
import { download, fromHash, type TextFile } from "./parts/text-file";

/** save.html: in the system's browser, where a pane saves no files. What it was handed is shown as text and saved when asked. */
const part = (id: string): HTMLElement => document.getElementById(id)!;

function offer(file: TextFile): void {
  part("name").textContent = file.name;
  (part("text") as HTMLTextAreaElement).value = file.text;
  part("save").addEventListener("click", () => {
    download(file);
    part("said").textContent = `If ${file.name} is not among your downloads, copy the text below.`;
  });
}

const file = fromHash(window.location.hash);
if (file) offer(file);
part(file ? "file" : "nothing").hidden = false;
// The text need not stay in the address bar.
window.history.replaceState(null, "", window.location.pathname);
