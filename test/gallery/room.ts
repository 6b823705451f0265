import { provideHost } from "../../src/workbench/custom-functions";
import { STATES } from "./states";

/** Runs before the pane in its own page: what the pane takes for the page around it, its theme, and the view that is asked for. */
const asked = new URLSearchParams(location.search);
const { workbook } = STATES[asked.get("state") ?? "whole"]!;

provideHost();
document.documentElement.dataset["theme"] = asked.get("theme") ?? "light";
const around = { location, debentureOpening: workbook?.() };
Object.defineProperty(window, "parent", { value: workbook ? around : window });

new MutationObserver((_, observer) => {
  const tab = document.getElementById(`tab-${asked.get("view") ?? "deal"}`);
  if (!tab) return;
  observer.disconnect();
  tab.click();
}).observe(document, { subtree: true, childList: true });
