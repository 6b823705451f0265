import { readFileSync } from "node:fs";
import path from "node:path";
import { baseUrl, DEVELOPMENT_URL, readPackage, type Form } from "./project";

/** Both forms come from manifest.xml: every address replaced, and the version of package.json in four parts. */
export function manifestFor(root: string, form: Form): string {
  const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const base = baseUrl(root, form);
  return source
    .replaceAll(DEVELOPMENT_URL, base)
    .replaceAll(new URL(DEVELOPMENT_URL).origin, new URL(base).origin)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourPartVersion(readPackage(root).version)}</Version>`);
}

/** 1.2.3 is 1.2.3.0; what follows a hyphen has no place in a manifest. */
export function fourPartVersion(version: string): string {
  const match = /^(\d{1,5}\.\d{1,5}\.\d{1,5})(?:-.*)?$/.exec(version);
  if (!match) throw new Error(`package.json: version "${version}" is not of the form 1.2.3`);
  return `${match[1]}.0`;
}
