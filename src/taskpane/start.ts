import "./start.css";
import { onFirstRequest } from "../commands/requests";
import type { FunctionsApi } from "../cells/host";
import { functionsHost } from "../workbook/excel/office";
import { followLateFile } from "./late-file";

/**
 * Runs first in the page. In Excel the page also lives while no pane is shown,
 * only to answer formulas; the pane's own code is fetched when it is first seen.
 */
let loading: Promise<unknown> | undefined;

function showPane(): void {
  loading ??= import("./taskpane").catch((error: unknown) => {
    loading = undefined;
    reportFailure(error);
  });
}

function reportFailure(error: unknown): void {
  console.error(error);
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent =
    "The pane could not be loaded. Check the connection, then close and open it again. Formulas go on working.";
  document.getElementById("root")?.replaceChildren(message);
}

/** Seen is a page with a size in a visible window. A frame that is not displayed has none. */
function isSeen(): boolean {
  return document.visibilityState === "visible" && window.innerWidth > 0 && window.innerHeight > 0;
}

function whenSeen(notice: () => void): void {
  const check = () => {
    if (isSeen()) notice();
  };
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) check();
  }).observe(document.documentElement);
  document.addEventListener("visibilitychange", check);
  window.addEventListener("resize", check);
  for (const sign of ["focus", "pointermove", "keydown"]) window.addEventListener(sign, notice, { once: true });
}

const { DEBENTURE_FUNCTIONS: functions } = globalThis as { DEBENTURE_FUNCTIONS?: FunctionsApi };
if (functions) followLateFile(functions);
whenSeen(showPane);
onFirstRequest(showPane);
if (typeof Office !== "undefined") Object.assign(globalThis, { DEBENTURE_HOST: functionsHost() });
