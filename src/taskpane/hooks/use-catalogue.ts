import { createContext, useContext, useEffect, useState } from "react";
import type { Catalogue } from "../../catalogue/catalogue";
import { loadCatalogue } from "../catalogue-client";
import { reason } from "../failures";

export interface LoadedCatalogue {
  readonly catalogue?: Catalogue;
  /** why it could not be loaded */
  readonly failure?: string;
}

export function useLoadedCatalogue(): LoadedCatalogue {
  const [loaded, setLoaded] = useState<LoadedCatalogue>({});
  useEffect(() => {
    let isHere = true;
    loadCatalogue().then(
      (catalogue) => isHere && setLoaded({ catalogue }),
      (error: unknown) => isHere && setLoaded({ failure: reason(error) }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return loaded;
}

export const CatalogueContext = createContext<Catalogue | undefined>(undefined);

/** Every function as the catalogue has it. */
export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (!catalogue) throw new Error("What asks for the catalogue is drawn inside WithCatalogue");
  return catalogue;
}
