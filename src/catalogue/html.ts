/** What a help page may load; it carries this itself. */
export const HELP_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Markup that is made of escaped text; a plain string is text and is escaped where it is put in. */
export class Html {
  constructor(readonly text: string) {}
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

type Part = string | Html | readonly Part[];

const render = (part: Part): string =>
  typeof part === "string" ? escape(part) : part instanceof Html ? part.text : part.map(render).join("");

/** html`<p>${text}</p>`: what is put in is escaped unless it is Html itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((made, string, index) => made + render(parts[index - 1]!) + string));
}

export const link = (href: string, text: Part): Html => html`<a href="${href}">${text}</a>`;

/** Parts with a word between them. */
export function joined(parts: readonly Part[], between = ", "): Part {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

export function table(title: string, heading: readonly string[], rows: readonly (readonly Part[])[]): Part {
  if (rows.length === 0) return [];
  const head = heading.map((cell) => html`<th scope="col">${cell}</th>`);
  const body = rows.map(
    (cells) =>
      html`<tr>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr> `,
  );
  const table = html`<table>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table> `;
  return title === ""
    ? table
    : html`<h2>${title}</h2>
        ${table}`;
}

/** Names and what they are; those without a text are left out. */
export function list(entries: readonly (readonly [name: Part, text: Part])[]): Html {
  const shown = entries.filter(([, text]) => text !== "" && !(Array.isArray(text) && text.length === 0));
  return html`<dl>
    ${shown.map(
      ([name, text]) =>
        html`<dt>${name}</dt>
          <dd>${text}</dd> `,
    )}
  </dl> `;
}

/** A list that the search box above it narrows; the box appears where scripts run. */
export function searchable(label: string, body: Html): Html {
  return html`<p class="search" hidden>
      <label>${label} <input type="search" autocomplete="off" /></label> <span role="status"></span>
    </p>
    <div data-searchable>${body}</div>`;
}

export function page(title: string, body: Part): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${HELP_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="../assets/product-32.png" />
        <link rel="stylesheet" href="help.css" />
        <script src="search.js" defer></script>
      </head>
      <body>
        <header>
          <nav aria-label="Help">
            ${joined([link("index.html", "Functions"), link("all-clauses.html", "Clauses"), link("all-readings.html", "Readings"), link("all-terms.html", "Terms")], " · ")}
          </nav>
        </header>
        <main>${body}</main>
        <footer><p>What the words give under a stated reading. Not legal advice.</p></footer>
      </body>
    </html> `.text;
}
