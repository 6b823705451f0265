import { button, byId, element } from "./elements";

const NARROW = "(max-width: 800px)";

/** The pane beside the sheet: the page that Excel shows in its task pane, in a frame. */
export class PaneFrame {
  private readonly region = byId("wb-pane");
  readonly frame = element("iframe", { id: "wb-frame", title: "Debenture Terms" });
  /** what had the focus in the pane; its page forgets that when the focus goes elsewhere */
  private last: HTMLElement | undefined;
  private readonly toggle = button(
    "Pane",
    { "aria-controls": "wb-pane", title: "Show or hide the pane beside the sheet" },
    () => this.show(this.region.hidden === true),
  );

  /** The pane finds the workbook in this window; it is to be there already. */
  mount(actions: HTMLElement, address: string): void {
    this.frame.src = address;
    this.frame.addEventListener("load", () =>
      this.frame.contentDocument?.addEventListener("focusin", ({ target }) => (this.last = target as HTMLElement)),
    );
    this.region.replaceChildren(this.frame);
    actions.append(this.toggle);
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", () => this.show(!narrow.matches));
    this.show(!narrow.matches);
  }

  isVisible(): boolean {
    return !this.region.hidden;
  }

  /** Goes into the pane, which is shown for it: to where one was, else to its chosen tab. */
  focus(): void {
    this.show(true);
    this.frame.contentWindow?.focus();
    const tab = this.frame.contentDocument?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]');
    (this.last?.isConnected ? this.last : tab)?.focus();
  }

  private show(visible: boolean): void {
    this.region.hidden = !visible;
    this.toggle.setAttribute("aria-expanded", String(visible));
  }
}
