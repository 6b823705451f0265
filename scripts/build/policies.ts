import { HELP_POLICY } from "../../src/catalogue/html";

/** What each page may load: its own files, and the little that its libraries cannot do without. Every page carries it itself. */
function policy(directives: Readonly<Record<string, string>>): string {
  const closed = { "object-src": "'none'", "base-uri": "'none'", "form-action": "'none'" };
  return Object.entries({ ...directives, ...closed })
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

const PANE = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
};

export const POLICIES = {
  /** Office's script and its own frame come from Microsoft. */
  taskpane: policy({
    ...PANE,
    "script-src": "'self' https://appsforoffice.microsoft.com",
    "frame-src": "https://telemetryservice.firstpartyapps.oaspapps.com",
  }),
  pane: policy(PANE),
  /** The grid sets styles, draws pictures and keeps its worker in the page. */
  workbench: policy({
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "worker-src": "'self' blob:",
    "connect-src": "'self'",
  }),
  save: policy({ "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'" }),
  help: HELP_POLICY,
} as const;
