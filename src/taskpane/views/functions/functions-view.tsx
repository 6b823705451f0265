import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Catalogue } from "../../../catalogue/catalogue";
import { loadCatalogue } from "../../catalogue-client";
import { reason } from "../../failures";
import { useDestination } from "../../services";
import { FunctionList } from "./function-list";
import { FunctionPage } from "./function-page";

interface Loaded {
  readonly catalogue?: Catalogue;
  readonly failure?: string;
}

function useCatalogue(): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({});
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

/** The id that another view asked for, or that was opened here. */
function useOpened(): [id: string | undefined, open: (id: string | undefined) => void] {
  const asked = useDestination("functions");
  const [taken, setTaken] = useState(asked);
  const [id, setId] = useState(asked?.show);
  if (asked !== taken && asked !== undefined) {
    setTaken(asked);
    if (asked.show !== undefined) setId(asked.show);
  }
  return [id, setId];
}

/** Every function: to find, to understand, to try, and to put into a cell. */
export function FunctionsView(): ReactNode {
  const { catalogue, failure } = useCatalogue();
  const [id, open] = useOpened();
  const [typed, setTyped] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [search, setSearch] = useState("");
  if (failure !== undefined) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{failure}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!catalogue) return <Spinner label="Loading the functions…" style={{ paddingTop: 48 }} />;
  const opened = catalogue.functions.find((each) => each.id === id);
  if (!opened)
    return <FunctionList functions={catalogue.functions} search={search} onSearch={setSearch} onOpen={open} />;
  return (
    <FunctionPage
      key={opened.id}
      catalogue={catalogue}
      definition={opened}
      typed={typed[opened.id] ?? []}
      onType={(texts) => setTyped((before) => ({ ...before, [opened.id]: texts }))}
      onOpen={open}
    />
  );
}
