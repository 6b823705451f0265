/**
 * What a ribbon button asks of the pane. The pane's code may not be loaded yet,
 * so a request waits in the page until the pane takes it.
 */
export type PaneRequest = "explainCell" | "insertDealSheet";

const EVENT = "debenture:request";
const waiting: PaneRequest[] = [];

export function request(what: PaneRequest): void {
  waiting.push(what);
  document.dispatchEvent(new Event(EVENT));
}

/** Calls back at once for what is waiting, and for every later request. Returns how to stop. */
export function onRequest(answer: (what: PaneRequest) => void): () => void {
  const take = () => {
    for (const what of waiting.splice(0)) answer(what);
  };
  document.addEventListener(EVENT, take);
  take();
  return () => document.removeEventListener(EVENT, take);
}

/** Calls back once something is asked, and leaves it waiting. */
export function onFirstRequest(notice: () => void): void {
  document.addEventListener(EVENT, notice, { once: true });
}
