import type { FunctionsApi } from "../cells/host";
import { implementationOf, provideHost } from "./custom-functions";

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** One function as Excel's own metadata file describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly dimensionality?: string };
}

export interface Bundle<Catalogue> {
  readonly functions: readonly FunctionMetadata[];
  /** what the doc comments say beyond Excel's metadata */
  readonly catalogue: Catalogue;
}

export class BundleMissing extends Error {}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new BundleMissing(`The functions could not be loaded: ${address} is missing.`));
    document.head.append(script);
  });
}

async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new BundleMissing(`The functions could not be loaded: ${address} is missing.`);
  try {
    return (await response.json()) as T;
  } catch {
    throw new BundleMissing(`The functions could not be loaded: ${address} is damaged.`);
  }
}

/** Both files of the functions: nothing in the workbench asks before all can answer. */
async function loadFunctions(folder: string): Promise<void> {
  await loadScript(`${folder}functions.js`);
  await loadScript(`${folder}functions.late.js`);
  const { late } = (globalThis as unknown as { DEBENTURE_FUNCTIONS: FunctionsApi }).DEBENTURE_FUNCTIONS;
  late.giveUp();
  if (!(await late.settled))
    throw new BundleMissing("functions.js and functions.late.js do not belong together: build both anew.");
}

/** The same files that Excel loads, from the folder of the build. */
export async function loadBundle<Catalogue>(folder: string): Promise<Bundle<Catalogue>> {
  provideHost();
  const [metadata, catalogue] = await Promise.all([
    loadJson<{ functions: FunctionMetadata[] }>(`${folder}functions.json`),
    loadJson<Catalogue>(`${folder}catalogue.json`),
    loadFunctions(folder),
  ]);
  const silent = metadata.functions.filter((each) => !implementationOf(each.id)).map((each) => each.name);
  if (silent.length > 0) {
    throw new BundleMissing(
      `functions.js and functions.json do not belong together: nothing answers to ${silent.join(", ")}.`,
    );
  }
  return { functions: metadata.functions, catalogue };
}
