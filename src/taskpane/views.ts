import { createElement, use, type ComponentType, type ReactNode } from "react";
import type { ViewId } from "./services";
import { DealView } from "./views/deal/deal-view";

export interface View {
  readonly id: ViewId;
  /** one word: it stands in the pane's navigation */
  readonly title: string;
  readonly component: ComponentType;
  /** fetches the code again that could not be fetched */
  readonly again?: () => void;
}

/** A view whose code is fetched when it is first opened. */
function later(load: () => Promise<ComponentType>): Pick<View, "component" | "again"> {
  let loading: Promise<ComponentType> | undefined;
  return {
    component: function Later(): ReactNode {
      return createElement(use((loading ??= load())));
    },
    again: () => (loading = undefined),
  };
}

/** The views of the pane, in the order of its navigation. The first is the one that it opens with. */
export const VIEWS: readonly View[] = [
  { id: "deal", title: "Deal", component: DealView },
  { id: "now", title: "Now", ...later(async () => (await import("./views/now/now-view")).NowView) },
  {
    id: "deadlines",
    title: "Deadlines",
    ...later(async () => (await import("./views/deadlines/deadlines-view")).DeadlinesView),
  },
  {
    id: "findings",
    title: "Findings",
    ...later(async () => (await import("./views/findings/findings-view")).FindingsView),
  },
  {
    id: "explain",
    title: "Explain",
    ...later(async () => (await import("./views/explain/explain-view")).ExplainView),
  },
  {
    id: "functions",
    title: "Functions",
    ...later(async () => (await import("./views/functions/functions-view")).FunctionsView),
  },
  {
    id: "sheets",
    title: "Sheets",
    ...later(async () => (await import("./views/models/models-view")).ModelsView),
  },
];
