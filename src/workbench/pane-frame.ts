import { button, byId, element } from "./elements";

const NARROW = "(max-width: 800px)";

/** The pane beside the sheet: the page that Excel shows in its task pane, in a frame. */
export class PaneFrame {
  private readonly region = byId("wb-pane");
  private readonly toggle = button(
    "Pane",
    { "aria-controls": "wb-pane", title: "Show or hide the pane beside the sheet" },
    () => this.show(this.region.hidden === true),
  );

  /** The pane finds the workbook in this window; it is to be there already. */
  mount(actions: HTMLElement, address: string): void {
    this.region.replaceChildren(element("iframe", { id: "wb-frame", title: "Debenture Terms", src: address }));
    actions.append(this.toggle);
    const narrow = matchMedia(NARROW);
    narrow.addEventListener("change", () => this.show(!narrow.matches));
    this.show(!narrow.matches);
  }

  private show(visible: boolean): void {
    this.region.hidden = !visible;
    this.toggle.setAttribute("aria-expanded", String(visible));
  }
}
