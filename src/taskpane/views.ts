import { lazy, type ComponentType } from "react";
import type { ViewId } from "./services";
import { DealView } from "./views/deal/deal-view";

export interface View {
  readonly id: ViewId;
  /** one word: it stands in the pane's navigation */
  readonly title: string;
  readonly component: ComponentType;
}

/** A view whose code is fetched when it is first opened. */
function later(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }));
}

/** The views of the pane, in the order of its navigation. The first is the one that it opens with. */
export const VIEWS: readonly View[] = [
  { id: "deal", title: "Deal", component: DealView },
  { id: "now", title: "Now", component: later(async () => (await import("./views/now/now-view")).NowView) },
  {
    id: "deadlines",
    title: "Deadlines",
    component: later(async () => (await import("./views/deadlines/deadlines-view")).DeadlinesView),
  },
  {
    id: "findings",
    title: "Findings",
    component: later(async () => (await import("./views/findings/findings-view")).FindingsView),
  },
  {
    id: "explain",
    title: "Explain",
    component: later(async () => (await import("./views/explain/explain-view")).ExplainView),
  },
  {
    id: "functions",
    title: "Functions",
    component: later(async () => (await import("./views/functions/functions-view")).FunctionsView),
  },
  {
    id: "sheets",
    title: "Sheets",
    component: later(async () => (await import("./views/models/models-view")).ModelsView),
  },
];
