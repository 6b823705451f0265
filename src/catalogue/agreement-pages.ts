import { anchorOf, clauseFile, clausesOf, type HelpClause, type HelpContent, type HelpTerm } from "./help-content";
import { html, joined, link, list, page, searchable, table, type Html } from "./html";

/** A page for each clause that a function, a term or a provision belongs to, and the list of them. */
export function clausePages(content: HelpContent): [string, string][] {
  const entries = content.clauses.map(
    (clause) => [link(clauseFile(clause.number), clause.number), clause.title] as const,
  );
  const index = page(
    "Debenture Terms: the clauses",
    html`<h1>The clauses</h1>
      ${searchable("Search the clauses", list(entries))}`,
  );
  return [
    ["help/all-clauses.html", index],
    ...content.clauses.map((clause): [string, string] => [
      `help/${clauseFile(clause.number)}`,
      clausePage(clause, content),
    ]),
  ];
}

function clausePage(clause: HelpClause, { catalogue, terms, decided }: HelpContent): string {
  const isHere = (reference: string) => clausesOf(reference).includes(clause.number);
  const functions = catalogue.functions.filter((f) => f.sections.some(isHere));
  const here = terms.filter((term) => isHere(term.clause));
  return page(`${clause.number}: Debenture Terms`, [
    html`<h1>${clause.number} ${clause.title}</h1> `,
    functions.length === 0
      ? []
      : html`<h2>Functions</h2>
          ${list(functions.map((f) => [link(`${f.id}.html`, f.id), f.description]))}`,
    table(
      "Terms",
      ["Term", "Value", "Unit", "Meaning"],
      here.map((term) => [termLink(term), term.value, term.unit, term.meaning]),
    ),
    table(
      "Decided by the facts",
      ["Doubt", "In force", "Readings"],
      decided
        .filter((one) => isHere(one.clause))
        .map((one) => [link(`all-readings.html#${anchorOf(one.name)}`, one.name), one.inForce, one.readings]),
    ),
    table(
      "What it decides",
      ["Question", "Clause", "Answered by"],
      clause.provisions.map((provision) => [provision.decides, provision.clause, provision.answeredBy]),
    ),
  ]);
}

function termLink(term: HelpTerm): Html {
  const file = term.choices.length > 0 ? "all-readings.html" : "all-terms.html";
  return link(`${file}#${anchorOf(term.name)}`, term.name);
}

function clauseLinks(reference: string, content: HelpContent): Html {
  const pages = new Set(content.clauses.map((clause) => clause.number));
  const parts = reference.split(/, /).map((part) => {
    const number = clausesOf(part).find((one) => pages.has(one));
    return number ? link(clauseFile(number), part) : part;
  });
  return html`${joined(parts)}`;
}

/** Every place that admits more than one reading. */
export function readingsPage(content: HelpContent): string {
  const switches = content.terms.filter((term) => term.choices.length > 0).map((term) => reading(term, content));
  const decided = content.decided.map(
    (one) =>
      html`<section id="${anchorOf(one.name)}">
        <h2>${one.name}</h2>
        <p>${clauseLinks(one.clause, content)}. In force: ${one.inForce}.</p>
        <p>${one.readings}. ${one.reason}</p>
      </section> `,
  );
  return page(
    "Debenture Terms: the readings",
    html`<h1>The readings</h1>
      <p>
        Where the words admit more than one reading, a term decides. The first is the default.
        <a href="EXPLAIN.html">EXPLAIN</a> shows what each would give for a number.
      </p>
      ${searchable("Search the readings", html`${switches}${decided}`)}`,
  );
}

function reading(term: HelpTerm, content: HelpContent): Html {
  const functions = content.catalogue.functions.filter((f) => f.readings.includes(term.name));
  return html`<section id="${anchorOf(term.name)}">
    <h2>${term.name}</h2>
    <p>${clauseLinks(term.clause, content)}. ${term.meaning}</p>
    ${list(term.choices.map(({ name, means }, index) => [html`<code>${name}</code>${index === 0 ? " (default)" : ""}`, means]))}
    ${term.reason === undefined ? "" : html`<p>Why the default: ${term.reason}</p>`}
    ${functions.length === 0 ? "" : html`<p>It matters for ${joined(functions.map((f) => link(`${f.id}.html`, f.id)))}.</p>`}
  </section> `;
}

/** Every term that is a value rather than a choice. */
export function termsPage(content: HelpContent): string {
  const values = content.terms.filter((term) => term.choices.length === 0);
  const entries = values.map(
    (term) =>
      html`<section id="${anchorOf(term.name)}">
        <h2>${term.name}</h2>
        <p>
          ${clauseLinks(term.clause, content)}. ${term.meaning} In the model agreement: ${term.value} (${term.unit}).
        </p>
      </section> `,
  );
  return page(
    "Debenture Terms: the terms",
    html`<h1>The terms</h1>
      <p>
        A deal is a table of terms, as the Deal sheet lists them. A part of the table is enough: the rest are the model
        agreement's own. Choices between readings are on <a href="all-readings.html">their own page</a>.
      </p>
      ${searchable("Search the terms", html`${entries}`)}`,
  );
}
