import { button, byId, element } from "./elements";

/** What the page says to the person: in the start card, in the note under the bar, in a dialog. */

const SHOWN_FOR = 6_000;
const READING_A_LETTER = 60;

const LOOK_AGAIN = 2_000;

let leaving: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(leaving);
  byId("wb-note").hidden = true;
  byId("wb-note").replaceChildren();
}

/** Hides the note after a time, but not under the mouse or the keyboard. */
function hideAfter(time: number): void {
  leaving = setTimeout(() => {
    if (byId("wb-note").matches(":hover, :focus-within")) hideAfter(LOOK_AGAIN);
    else hide();
  }, time);
}

/** What was done leaves by itself; what went wrong stays until it is closed. */
export function say(text: string, kind: "good" | "bad" = "good"): void {
  hide();
  const note = byId("wb-note");
  const close = button("Close", { "aria-label": "Close this message" }, hide);
  if (kind === "good") hideAfter(Math.max(SHOWN_FOR, READING_A_LETTER * text.length));
  note.dataset["kind"] = kind;
  note.setAttribute("role", kind === "bad" ? "alert" : "status");
  note.replaceChildren(element("div", { id: "wb-note-row" }, element("p", { id: "wb-note-text" }, text), close));
  note.hidden = false;
}

export function started(): void {
  byId("wb-start").hidden = true;
}

export function startFailed(error: unknown): void {
  const card = byId("wb-start-card");
  card.dataset["kind"] = "bad";
  card.setAttribute("role", "alert");
  byId("wb-start-text").textContent = error instanceof Error ? error.message : String(error);
  const command = element("span", { class: "wb-code" }, "npm run build");
  card.append(
    element("p", { class: "wb-start-help" }, "If it fails again, build the project with ", command, "."),
    button("Try again", {}, () => location.reload()),
  );
}

export interface Question {
  readonly title: string;
  readonly text: readonly string[];
  readonly yes: string;
}

/** Asks before anything is lost; Escape and the second button mean no. */
export function ask({ title, text, yes }: Question): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>("wb-dialog");
  return new Promise((resolve) => {
    const close = (answer: string) => () => dialog.close(answer);
    dialog.replaceChildren(
      element("h2", { id: "wb-dialog-title" }, title),
      ...text.map((each) => element("p", { class: "wb-dialog-text" }, each)),
      element(
        "div",
        { class: "wb-dialog-buttons" },
        button(yes, { class: "wb-button--main" }, close("yes")),
        button("Cancel", {}, close("no")),
      ),
    );
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    dialog.showModal();
  });
}
