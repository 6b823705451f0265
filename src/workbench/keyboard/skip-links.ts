import { element } from "../elements";

/** The first things on the page: ways past the rest of it, shown while they have the focus. */
export function addSkipLinks(links: readonly (readonly [text: string, target: string, go: () => void])[]): void {
  const made = links.map(([text, target, go]) => {
    const link = element("a", { class: "wb-skip", href: `#${target}` }, text);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go();
    });
    return link;
  });
  document.body.prepend(element("nav", { id: "wb-skips", "aria-label": "Skip links" }, ...made));
}
