import type { Catalogue, CatalogueFunction } from "./catalogue";
import { clausePages, readingsPage, termsPage } from "./agreement-pages";
import { anchorOf, clauseFile, clausesOf, type HelpContent } from "./help-content";
import { html, joined, link, list, page, searchable, table, type Html } from "./html";

/** The help pages by their file names: a page a function, a page a clause, the readings, the terms, and their lists. */
export function helpPages(content: HelpContent): ReadonlyMap<string, string> {
  const { catalogue } = content;
  return new Map([
    ["help/index.html", indexPage(catalogue)],
    ...catalogue.functions.map((f): [string, string] => [`help/${f.id}.html`, functionPage(f, content)]),
    ...clausePages(content),
    ["help/all-readings.html", readingsPage(content)],
    ["help/all-terms.html", termsPage(content)],
  ]);
}

function indexPage(catalogue: Catalogue): string {
  const titles = [...new Set(catalogue.functions.map((f) => f.groupTitle))];
  const lists = titles.map((title) => {
    const entries = catalogue.functions.filter((f) => f.groupTitle === title);
    return html`<section>
      <h2>${title}</h2>
      ${list(entries.map((f) => [link(`${f.id}.html`, f.id), f.description]))}
    </section> `;
  });
  return page(
    "Debenture Terms: the functions",
    html`<h1>The functions</h1>
      <p>
        Type <code>=${catalogue.namespace}.</code> in a cell and choose one. Facts come first; the deal's terms, as the
        Deal sheet lists them, always last. Every fact may be a range: the answers spill.
      </p>
      ${searchable("Search the functions", html`${lists}`)}
      <p>Version ${catalogue.version}</p>`,
  );
}

function functionPage(f: CatalogueFunction, content: HelpContent): string {
  const { namespace } = content.catalogue;
  const parameters = f.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(", ");
  return page(`${f.id}: Debenture Terms`, [
    html`<h1>${f.id}</h1>
      <p>${f.description}</p>
      ${f.details.map((paragraph) => html`<p>${paragraph}</p> `)}`,
    html`<p class="signature"><code>=${namespace}.${f.id}(${parameters})</code></p> `,
    table(
      "Arguments",
      ["Name", "What it takes"],
      f.parameters.map((p) => [p.optional ? `${p.name} (optional)` : p.name, p.description]),
    ),
    html`<h2>Answer</h2> `,
    answer(f, content),
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
      ? []
      : html`<h2>See also</h2>
          <p>${joined(f.see.map((id) => link(`${id}.html`, id)))}</p> `,
  ]);
}

function answer(f: CatalogueFunction, { clauses }: HelpContent): Html {
  const pages = new Set(clauses.map((clause) => clause.number));
  const section = (text: string) => {
    const number = clausesOf(text).find((one) => pages.has(one));
    return number ? link(clauseFile(number), text) : text;
  };
  return list([
    ["Returns", f.returns],
    ["Unit", f.unit],
    ["Rounding", f.rounding ?? ""],
    ["Columns", f.columns?.join(", ") ?? ""],
    ["Clause", joined(f.sections.map(section))],
    ["Readings that matter", joined(f.readings.map((name) => link(`all-readings.html#${anchorOf(name)}`, name)))],
  ]);
}

function withNamespace(formula: string, namespace: string): string {
  return formula.replace(/^=/, `=${namespace}.`);
}
