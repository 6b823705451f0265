import { button, byId } from "./elements";

const NARROW = "(max-width: 800px)";

/** Shows and hides the pane: open where there is room for it beside the sheet. */
export class PaneToggle {
  private readonly pane = byId("wb-pane");
  private readonly press = button(
    "Functions",
    { "aria-controls": "wb-pane", title: "Show or hide the pane beside the sheet" },
    () => this.show(this.press.getAttribute("aria-expanded") !== "true"),
  );

  mount(host: HTMLElement): void {
    host.append(this.press);
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", () => this.show(!narrow.matches));
    this.pane.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !narrow.matches) return;
      this.show(false);
      this.press.focus();
    });
    this.show(!narrow.matches);
  }

  private show(visible: boolean): void {
    this.pane.hidden = !visible;
    this.press.setAttribute("aria-expanded", String(visible));
  }
}
