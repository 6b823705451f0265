import { POLICIES } from "./policies";

/**
 * With what headers each file is sent: by the local server, and by any other that takes one of the files that
 * hosting.ts makes of this table. No address stands under two rules.
 */

export type Headers = Readonly<Record<string, string>>;

export interface Rule {
  /** an address from the root of the site, or all under a folder: /help/* */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/** Of every answer, an error too. */
export const COMMON: Headers = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

/** Of every answer of a published site: the local server also speaks plain http. */
export const PUBLISHED: Headers = { "Strict-Transport-Security": "max-age=31536000" };

/** The name stays while the file changes: asked for again each time, and sent only where it is another. */
const ASKED_AGAIN: Headers = { "Cache-Control": "no-cache" };
const KEPT_A_DAY: Headers = { "Cache-Control": "public, max-age=86400" };
/** The name tells the content. */
const KEPT: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };

/** Excel on the web fetches these from a page of its own. */
const FOR_EXCEL: Headers = { "Access-Control-Allow-Origin": "*" };

/** Nobody else may frame a page. Excel on the web frames its page from addresses of Microsoft's, so that one has no such rule. */
const own = (policy: string): Headers => ({ "Content-Security-Policy": `${policy}; frame-ancestors 'self'` });

export const RULES: readonly Rule[] = [
  { paths: ["/taskpane.html"], headers: { ...ASKED_AGAIN, "Content-Security-Policy": POLICIES.taskpane } },
  { paths: ["/pane.html"], headers: { ...ASKED_AGAIN, ...own(POLICIES.pane) } },
  { paths: ["/save.html"], headers: { ...ASKED_AGAIN, ...own(POLICIES.save) } },
  { paths: ["/workbench/index.html"], headers: { ...ASKED_AGAIN, ...own(POLICIES.workbench) } },
  { paths: ["/help/*"], headers: { ...ASKED_AGAIN, ...own(POLICIES.help) } },
  {
    paths: ["/functions.js", "/functions.late.js", "/functions.json", "/catalogue.json"],
    headers: { ...ASKED_AGAIN, ...FOR_EXCEL },
  },
  { paths: ["/assets/*"], headers: { ...KEPT_A_DAY, ...FOR_EXCEL } },
  { paths: ["/chunks/*", "/workbench/chunks/*"], headers: KEPT },
  {
    paths: [
      ...["start.js", "start.css", "save.js", "save.css", "manifest.xml", "manifest.dev.xml"],
      ...["functions.licenses.txt", "pane.licenses.txt"],
      ...["workbench/workbench.js", "workbench/workbench.css", "workbench/licenses.txt"],
    ].map((file) => `/${file}`),
    headers: ASKED_AGAIN,
  },
];

/** Files of other kinds are not sent. */
export const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  png: "image/png",
};

export function ruleFor(address: string): Rule | undefined {
  return RULES.find(({ paths }) =>
    paths.some((path) => (path.endsWith("/*") ? address.startsWith(path.slice(0, -1)) : address === path)),
  );
}
