/** Narrows the lists of a help page to what is typed. */
function wire(search: HTMLElement, body: HTMLElement): void {
  const field = search.querySelector("input")!;
  const status = search.querySelector("[role=status]")!;
  search.hidden = false;
  field.addEventListener("input", () => {
    const words = field.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const found = narrow(body, (text) => words.every((word) => text.toLowerCase().includes(word)));
    status.textContent = words.length === 0 ? "" : found === 1 ? "1 found" : `${found} found`;
  });
}

/** Entries are the terms of a list, or whole sections where a page has them with an address. */
function narrow(body: HTMLElement, matches: (text: string) => boolean): number {
  let found = 0;
  for (const entry of body.querySelectorAll<HTMLElement>("section[id], dl:not(section[id] dl) > dt")) {
    const about = entry.tagName === "DT" ? (entry.nextElementSibling as HTMLElement | null) : null;
    const shown = matches(`${entry.textContent} ${about?.textContent ?? ""}`);
    entry.hidden = !shown;
    if (about) about.hidden = !shown;
    if (shown) found++;
  }
  for (const group of body.querySelectorAll<HTMLElement>("section:not([id])")) {
    group.hidden = group.querySelector("dt:not([hidden])") === null;
  }
  return found;
}

const search = document.querySelector<HTMLElement>(".search");
const body = document.querySelector<HTMLElement>("[data-searchable]");
if (search && body) wire(search, body);
