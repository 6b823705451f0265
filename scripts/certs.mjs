/**
 * Development certificates for https://localhost:3000, made here and without a
 * network:
 *     npm run certs [-- days]
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseNumber } from "office-addin-cli";
import { root } from "./build/fresh.mjs";

const { generateCertificates } = createRequire(import.meta.url)("office-addin-dev-certs/lib/generate");

const days = parseNumber(process.argv[2] ?? "30", "The days of validity must be a number.");
const [authority, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) =>
  path.join(root, "certs", file),
);
if (existsSync(certificate)) console.log("The certificates in certs/ are replaced.");
await generateCertificates(authority, certificate, key, days);
console.log(`Valid for ${days} days. Excel loads the add-in once this machine trusts certs/ca.crt:

  Windows   certutil -user -addstore root certs\\ca.crt
  macOS     security add-trusted-cert -k ~/Library/Keychains/login.keychain-db certs/ca.crt
  Debian    sudo cp certs/ca.crt /usr/local/share/ca-certificates/debenture-terms.crt && sudo update-ca-certificates

To undo it, remove "Developer CA for Microsoft Office Add-ins" from where it was added.`);
