import type { FunctionsApi } from "../cells/host";

/**
 * The page names functions.late.js, which runs before the page is ready. Where it has not come by then it is asked for once more; then the
 * functions are told, so that no formula waits for what does not come.
 */
export function followLateFile(functions: FunctionsApi): void {
  const { late } = functions;
  let isSettled = false;
  void late.settled.then(() => (isSettled = true));
  document.addEventListener("DOMContentLoaded", () => {
    if (!isSettled) askAgain(() => late.giveUp());
  });
}

function askAgain(then: () => void): void {
  const script = document.createElement("script");
  script.src = "functions.late.js";
  script.onload = script.onerror = then;
  document.head.append(script);
}
