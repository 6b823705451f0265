import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CatalogueContext, useLoadedCatalogue } from "../hooks/use-catalogue";

/** What needs the functions' catalogue: drawn once it is loaded, and in its place why it cannot be. */
export function WithCatalogue({ children }: { children: ReactNode }): ReactNode {
  const { catalogue, failure } = useLoadedCatalogue();
  if (failure !== undefined) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{failure}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!catalogue) return <Spinner label="Loading the functions…" />;
  return <CatalogueContext value={catalogue}>{children}</CatalogueContext>;
}
