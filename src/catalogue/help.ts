import type { Catalogue, CatalogueFunction } from "./catalogue";

/** The help pages by their file names: a list of all functions, and a page a function. */
export function helpPages(catalogue: Catalogue): ReadonlyMap<string, string> {
  const pages = new Map([["help/index.html", indexPage(catalogue)]]);
  for (const f of catalogue.functions) pages.set(`help/${f.id}.html`, functionPage(f, catalogue));
  return pages;
}

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<link rel="icon" href="../assets/product-32.png">
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function indexPage(catalogue: Catalogue): string {
  const titles = [...new Set(catalogue.functions.map((f) => f.groupTitle))];
  const lists = titles.map((title) => {
    const entries = catalogue.functions.filter((f) => f.groupTitle === title).map(entry);
    return `<h2>${escape(title)}</h2>\n<dl>\n${entries.join("\n")}\n</dl>`;
  });
  return page(
    "Debenture Terms: the functions",
    `<h1>The functions</h1>
<p>Type <code>=${escape(catalogue.namespace)}.</code> in a cell and choose one. Facts come first; the deal's terms, as the Deal sheet lists them, always last. Every fact may be a range: the answers spill.</p>
${lists.join("\n")}
<p>Version ${escape(catalogue.version)}</p>`,
  );
}

function entry(f: CatalogueFunction): string {
  return `<dt><a href="${f.id}.html">${f.id}</a></dt><dd>${escape(f.description)}</dd>`;
}

function functionPage(f: CatalogueFunction, { namespace }: Catalogue): string {
  const parts = [
    `<p><a href="index.html">All functions</a></p>`,
    `<h1>${f.id}</h1>`,
    `<p>${escape(f.description)}</p>`,
    ...f.details.map((paragraph) => `<p>${escape(paragraph)}</p>`),
    `<p class="signature"><code>=${namespace}.${f.id}(${f.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(", ")})</code></p>`,
    table(
      "Arguments",
      ["Name", "What it takes"],
      f.parameters.map((p) => [p.optional ? `${p.name} (optional)` : p.name, p.description]),
    ),
    `<h2>Answer</h2>`,
    facts(f),
    table(
      "Errors",
      ["Error", "Shown"],
      f.errors.map((e) => [e.code, e.when]),
    ),
    table(
      "Examples",
      ["Formula", "Answer"],
      f.examples.map((e) => [withNamespace(e.formula, namespace), e.note ? `${e.result} (${e.note})` : e.result]),
    ),
    f.see.length === 0
      ? ""
      : `<h2>See also</h2>\n<p>${f.see.map((id) => `<a href="${id}.html">${id}</a>`).join(", ")}</p>`,
  ];
  return page(`${f.id}: Debenture Terms`, parts.filter((part) => part !== "").join("\n"));
}

function facts(f: CatalogueFunction): string {
  const rows: [string, string][] = [
    ["Returns", f.returns],
    ["Unit", f.unit],
    ["Rounding", f.rounding ?? ""],
    ["Columns", f.columns?.join(", ") ?? ""],
    ["Section", f.sections.join(", ")],
    ["Readings that matter", f.readings.join(", ")],
  ];
  const shown = rows.filter(([, text]) => text !== "");
  return `<dl>\n${shown.map(([name, text]) => `<dt>${name}</dt><dd>${escape(text)}</dd>`).join("\n")}\n</dl>`;
}

function table(title: string, heading: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const head = heading.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`);
  return `<h2>${title}</h2>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

function withNamespace(formula: string, namespace: string): string {
  return formula.replace(/^=/, `=${namespace}.`);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
