import { readFileSync } from "node:fs";
import path from "node:path";
import { readCatalogue } from "../../scripts/build/project";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { BareHost, built, readBuiltCatalogue, readMetadata, root } from "./bare-host";

const metadata = readMetadata();
const catalogue = readBuiltCatalogue();

const termNames = new Set<string>(Object.values(TERM_DEFINITIONS).map((definition) => definition.name));

describe("functions.json", () => {
  test("takes errors and formatted numbers as arguments", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  test("names what the bundle associates, each once", () => {
    const ids = metadata.functions.map((f) => f.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new BareHost().ids].sort()).toEqual([...ids].sort());
  });

  test.each(metadata.functions.map((f) => [f.id, f] as const))("%s is fit for Excel", (id, f) => {
    expect(f.name).toBe(id);
    expect(f.name).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    expect(f.name).not.toMatch(/^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*)$/);
    expect(f.description).toMatch(/^\S.{9,249}$/);
    expect(f.helpUrl).toMatch(new RegExp(`^https://.+/help/${id}\\.html$`));
    expect(f.result).toMatchObject({ dimensionality: "matrix" });
    expect(f.options).toBeUndefined();
    for (const p of f.parameters)
      expect(p).toMatchObject({
        type: "any",
        dimensionality: "matrix",
        description: expect.stringMatching(/^\S.{4,}$/) as string,
      });
  });

  test.each(metadata.functions.map((f) => [f.id, f.parameters] as const))(
    "%s has its optional parameters last, the terms at the end",
    (id, parameters) => {
      const optional = parameters.map((p) => p.optional === true);
      expect(optional).toEqual([...optional].sort());
      const terms = parameters.findIndex((p) => p.name === "terms");
      // Of DEAL and DEAL_DIFFERENCES the deal is what they are about, and they take no other terms.
      if (!["DEAL", "DEAL_DIFFERENCES"].includes(id)) expect([-1, parameters.length - 1]).toContain(terms);
    },
  );

  test.each(metadata.functions.map((f) => [f.id] as const))("%s has a help page", (id) => {
    expect(built(`help/${id}.html`)).toContain(`<h1>${id}</h1>`);
  });
});

describe("catalogue.json", () => {
  test("has no open problem", () => {
    expect(readCatalogue(root, "production").problems.map((p) => p.message)).toEqual([]);
  });

  test("agrees with functions.json", () => {
    const view = (
      functions: readonly {
        id: string;
        description: string;
        helpUrl: string;
        parameters: readonly { name: string; description: string; optional?: boolean }[];
      }[],
    ) =>
      functions.map((f) => ({
        id: f.id,
        description: f.description,
        helpUrl: f.helpUrl,
        parameters: f.parameters.map((p) => [p.name, p.description, p.optional === true]),
      }));
    expect(view(catalogue.functions)).toEqual(view(metadata.functions));
  });

  test("is of this version", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(catalogue.version).toBe(version);
    expect(catalogue.namespace).toBe("DEBENTURE");
  });

  test.each(catalogue.functions.map((f) => [f.id, f.readings] as const))(
    "%s names readings that are terms",
    (_, readings) => {
      expect(readings.filter((name) => !termNames.has(name))).toEqual([]);
    },
  );

  test("is up to date with the sources", () => {
    expect(catalogue.functions).toEqual(readCatalogue(root, "production").catalogue.functions);
  });
});
