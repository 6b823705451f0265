import type { Catalogue } from "../catalogue/catalogue";

let loading: Promise<Catalogue> | undefined;

/** Every function as its doc comment defines it; fetched once, and again after a failure. */
export function loadCatalogue(): Promise<Catalogue> {
  loading ??= fetchCatalogue().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchCatalogue(): Promise<Catalogue> {
  const response = await fetch(new URL("catalogue.json", document.baseURI));
  if (!response.ok) throw new Error(`The list of the functions could not be loaded (${response.status}).`);
  return (await response.json()) as Catalogue;
}
