import { COMMON, PUBLISHED, RULES, TYPES, type Headers } from "./headers";

/** What a host needs to be told so that it sends the files as the local server does. */
export function hostingFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["_headers", headersFile()],
    ["staticwebapp.config.json", azureConfiguration()],
    ["nginx/nginx.conf", nginxServer()],
    ["nginx/Dockerfile", DOCKERFILE],
  ]);
}

const EVERYWHERE: Headers = { ...COMMON, ...PUBLISHED };

/** Addresses under which hosts also give a page: without its ending, and a folder's own. */
function spellings(path: string): string[] {
  if (path.endsWith("/index.html")) return [path, path.slice(0, -"index.html".length)];
  return path.endsWith(".html") ? [path, path.slice(0, -".html".length)] : [path];
}

const rules = (): (readonly [path: string, headers: Headers])[] =>
  RULES.flatMap(({ paths, headers }) => paths.flatMap(spellings).map((path) => [path, headers] as const));

const lines = (headers: Headers): string[] => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/** For Netlify and Cloudflare Pages. Where two rules meet, values are joined: no header stands in two that do. */
function headersFile(): string {
  const blocks = [["/*", EVERYWHERE] as const, ...rules()].map(([path, headers]) =>
    [path, ...lines(headers)].join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

/** For Azure Static Web Apps: the first route that fits, with the global headers. */
function azureConfiguration(): string {
  const configuration = {
    globalHeaders: EVERYWHERE,
    mimeTypes: Object.fromEntries(Object.entries(TYPES).map(([ending, type]) => [`.${ending}`, type])),
    routes: rules().map(([route, headers]) => ({ route, headers })),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** A map of nginx from the address of a file to the value of one header; "" sends none. */
function nginxMap(name: string): string {
  const values = RULES.flatMap(({ paths, headers }) =>
    headers[name] === undefined ? [] : paths.map((path) => `  ${nginxPattern(path)} "${headers[name]}";`),
  );
  return [`map $uri ${nginxVariable(name)} {`, `  default "";`, ...values, "}"].join("\n");
}

function nginxPattern(path: string): string {
  return path.endsWith("/*") ? `~^${path.slice(0, -1)}` : path;
}

function nginxVariable(name: string): string {
  return `$sent_${name.toLowerCase().replaceAll("-", "_")}`;
}

/** One server behind whatever speaks https for it; it takes the place of nginx's conf.d/default.conf. */
function nginxServer(): string {
  const names = [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))];
  const types = Object.entries(TYPES).map(([ending, type]) => [ending, type.split(";")[0]!] as const);
  const sent = [
    ...Object.entries(EVERYWHERE).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...names.map((name) => `add_header ${name} ${nginxVariable(name)};`),
  ];
  const compressed = types.filter(([ending]) => !["html", "png"].includes(ending)).map(([, type]) => type);
  return `${names.map(nginxMap).join("\n\n")}

server {
  listen 80;
  root /usr/share/nginx/html;
  index index.html;
  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types ${compressed.filter((type) => type !== "application/json").join(" ")};
  types {
${types.map(([ending, type]) => `    ${type} ${ending};`).join("\n")}
  }
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${compressed.join(" ")};
  ${sent.join("\n  ")}
}
`;
}

/** Of the folder that holds the built files: docker build --file dist/nginx/Dockerfile dist */
const DOCKERFILE = `FROM nginx:stable-alpine
COPY . /usr/share/nginx/html
RUN rm -r /usr/share/nginx/html/nginx /usr/share/nginx/html/_headers /usr/share/nginx/html/staticwebapp.config.json
COPY nginx/nginx.conf /etc/nginx/conf.d/default.conf
`;
