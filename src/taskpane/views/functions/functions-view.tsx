import { useState, type ReactNode } from "react";
import { useCatalogue } from "../../hooks/use-catalogue";
import { WithCatalogue } from "../../parts/with-catalogue";
import { useDestination } from "../../services";
import { FunctionList } from "./function-list";
import { FunctionPage } from "./function-page";

/** The id that another view asked for, or that was opened here. */
function useOpened(): [id: string | undefined, open: (id: string | undefined) => void] {
  const asked = useDestination("functions");
  const [taken, setTaken] = useState(asked);
  const [id, setId] = useState(asked?.show?.id);
  if (asked !== taken && asked !== undefined) {
    setTaken(asked);
    if (asked.show !== undefined) setId(asked.show.id);
  }
  return [id, setId];
}

function Functions(): ReactNode {
  const { functions } = useCatalogue();
  const [id, open] = useOpened();
  const [typed, setTyped] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [search, setSearch] = useState("");
  const opened = functions.find((each) => each.id === id);
  if (!opened) return <FunctionList functions={functions} search={search} onSearch={setSearch} onOpen={open} />;
  return (
    <FunctionPage
      key={opened.id}
      definition={opened}
      typed={typed[opened.id] ?? []}
      onType={(texts) => setTyped((before) => ({ ...before, [opened.id]: texts }))}
      onOpen={open}
    />
  );
}

/** Every function: to find, to understand, to try, and to put into a cell. */
export function FunctionsView(): ReactNode {
  return (
    <WithCatalogue>
      <Functions />
    </WithCatalogue>
  );
}
