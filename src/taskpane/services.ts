import { createContext, useContext, useSyncExternalStore } from "react";
import type { TermKey } from "../engine/agreement/terms";
import type { Entry } from "./stores/deal/deal";
import type { DealState } from "./stores/deal/deal-store";
import type { Held } from "./stores/held";

/** What the pane says at its foot after something was done. */
export interface Notice {
  readonly text: string;
  readonly intent: "success" | "info" | "warning" | "error";
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What is explained: the selected cell as it moves, one cell, or a formula of the pane. */
export type Subject =
  | { readonly kind: "selection" }
  | { readonly kind: "cell"; readonly cell: string }
  | { readonly kind: "formula"; readonly formula: string };

/** Where in the pane to go, and what to show there. */
export type Destination =
  | { readonly view: "deal"; readonly show?: { readonly term: TermKey } | "insert" }
  | { readonly view: "explain"; readonly show?: Subject }
  | { readonly view: "functions"; readonly show?: { readonly id: string } }
  | { readonly view: "now" | "deadlines" | "findings" | "sheets" };

export type ViewId = Destination["view"];

/** Views that show what another one asks for. */
type Asked = Extract<Destination, { show?: unknown }>;

/** What every view works with. */
export interface Services extends Omit<Held, "id"> {
  readonly notify: (notice: Notice) => void;
  readonly go: (destination: Destination) => void;
  /** Runs what the person asked for; a failure is said at the foot of the pane. */
  readonly attempt: (work: () => Promise<void>) => void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("Views are drawn inside the pane");
  return services;
}

/** What was asked of the view that is drawn here; a new object for each asking. */
export const DestinationContext = createContext<Destination | undefined>(undefined);

export function useDestination<V extends Asked["view"]>(view: V): Extract<Asked, { view: V }> | undefined {
  const destination = useContext(DestinationContext);
  return destination?.view === view ? (destination as Extract<Asked, { view: V }>) : undefined;
}

/** A part of the deal's state. The part must be the same object while nothing in it changed. */
export function useDeal<T>(pick: (state: DealState) => T): T {
  const { deal } = useServices();
  return useSyncExternalStore(deal.subscribe, () => pick(deal.snapshot()));
}

export function useEntry(key: TermKey): Entry {
  return useDeal((state) => state.deal.entries[key]);
}
