import { byId, element, enable } from "./elements";

const NARROW = "(max-width: 800px)";

/** The pane beside the sheet: the page that Excel shows in its task pane, in a frame. */
export class PaneFrame {
  private readonly region = byId("wb-pane");
  private readonly frame = element("iframe", { id: "wb-frame", title: "Debenture Terms" });
  /** what had the focus in the pane; its page forgets that when the focus goes elsewhere */
  private last: HTMLElement | undefined;
  private readonly toggle = enable("wb-toggle", () => this.show(this.region.hidden === true));
  private isLoaded = false;

  /** The pane finds the workbook in this window, there already or on its way. */
  mount(address: string): void {
    this.frame.src = address;
    this.frame.addEventListener("load", () => (this.isLoaded = true));
    this.onPage((page) =>
      page.document.addEventListener("focusin", ({ target }) => (this.last = target as HTMLElement)),
    );
    this.region.replaceChildren(this.frame);
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", () => this.show(!narrow.matches));
    this.show(!narrow.matches);
  }

  /** Tells of the pane's page, as soon as it is there and each time that it is loaded again. */
  onPage(notice: (page: Window) => void): void {
    const tell = () => this.frame.contentWindow && notice(this.frame.contentWindow);
    if (this.isLoaded) tell();
    this.frame.addEventListener("load", tell);
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
