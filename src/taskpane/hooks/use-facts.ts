import { useEffect, useSyncExternalStore } from "react";
import { useServices } from "../services";
import type { FactsState, FactsStore } from "../stores/facts/facts-store";

export function useFacts(): { state: FactsState; store: FactsStore } {
  const { facts: store } = useServices();
  useEffect(() => store.start(), [store]);
  return { store, state: useSyncExternalStore(store.subscribe, store.snapshot) };
}
