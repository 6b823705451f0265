import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readMetadata } from "./bare-host";

/** The published names of functions and parameters, as workbooks hold them. */
const contract = JSON.parse(readFileSync(path.join(__dirname, "contract.json"), "utf8")) as {
  functions: Record<string, string[]>;
};

/** A function as Microsoft's own tool reads one, made from what was published and not from what is built. */
function stub(id: string, parameters: readonly string[]): string {
  const named = parameters.map((each) => ({ name: each.replace(/[[\]]/g, ""), tag: each, open: each.startsWith("[") }));
  return [
    "/**",
    ` * @customfunction ${id}`,
    ...named.map(({ tag }) => ` * @param ${tag} one`),
    " * @returns {any[][]} cells",
    " */",
    `export function ${id.toLowerCase()}(${named.map(({ name, open }) => `${name}${open ? "?" : ""}: any[][]`).join(", ")}): any[][] {`,
    "  return [];",
    "}",
  ].join("\n");
}

interface Shape {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { name: string; type?: string; dimensionality?: string; optional?: boolean }[];
  readonly result: object;
}

const shape = ({ id, name, parameters, result }: Shape) => ({
  id,
  name,
  parameters: parameters.map(({ name, type, dimensionality, optional }) => [name, type, dimensionality, !!optional]),
  result,
});

async function byTool(functions: Readonly<Record<string, readonly string[]>>): Promise<object[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "metadata-"));
  const file = path.join(folder, "stubs.ts");
  try {
    writeFileSync(
      file,
      Object.entries(functions)
        .map(([id, parameters]) => stub(id, parameters))
        .join("\n\n"),
    );
    const { errors, metadataJson } = (await generateCustomFunctionsMetadata(file)) as {
      errors: string[];
      metadataJson: string;
    };
    expect(errors).toEqual([]);
    return (JSON.parse(metadataJson) as { functions: Shape[] }).functions.map(shape);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const byId = (shapes: readonly object[]) =>
  [...shapes].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

test("functions.json is what Microsoft's tool makes of the published functions", async () => {
  const built = readMetadata().functions.map(shape);
  expect(byId(await byTool(contract.functions))).toEqual(byId(built));
});

test("a parameter that is no longer optional would be seen", async () => {
  const [topUp] = await byTool({ ESCROW_TOPUP: ["principal", "conversion_price", "escrow_shares", "terms"] });
  const built = readMetadata()
    .functions.filter(({ id }) => id === "ESCROW_TOPUP")
    .map(shape);
  expect([topUp]).not.toEqual(built);
});
