import { VIEWS } from "../../src/taskpane/views";
import { STATES, THEMES, WIDTHS } from "./states";

/** Every frame of the gallery, or those of them that the address asks for: ?view=now&view=deal&theme=dark */
const CHOICES = {
  view: VIEWS.map(({ id }) => id),
  state: Object.keys(STATES),
  theme: THEMES,
  width: WIDTHS.map(String),
};
type Choice = keyof typeof CHOICES;

const asked = new URLSearchParams(location.search);

function chosen(choice: Choice): readonly string[] {
  const values = asked.getAll(choice);
  return CHOICES[choice].filter((each) => values.length === 0 || values.includes(each));
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function figure(view: string, state: string, theme: string, width: string): HTMLElement {
  const page = STATES[state]!.workbook ? "room.html" : "alone.html";
  const title = `${view}: ${STATES[state]!.title}, ${theme}, ${width} px`;
  const src = `${page}?${String(new URLSearchParams({ view, state, theme }))}`;
  const caption = element("figcaption", {}, element("a", { href: src }, `${theme}, ${width} px`));
  return element("figure", {}, caption, element("iframe", { title, src, width, loading: "lazy" }));
}

function section(view: string, state: string): HTMLElement {
  const figures = chosen("theme").flatMap((theme) => chosen("width").map((width) => figure(view, state, theme, width)));
  const heading = element("h2", {}, `${VIEWS.find(({ id }) => id === view)!.title}: ${STATES[state]!.title}`);
  return element("section", {}, heading, element("div", { tabIndex: 0 }, ...figures));
}

const links = (Object.keys(CHOICES) as Choice[]).map((choice) =>
  element(
    "div",
    {},
    `${choice}: `,
    ...CHOICES[choice].map((each) => element("a", { href: `?${choice}=${each}` }, each)),
  ),
);
document.querySelector("nav")!.append(element("div", {}, element("a", { href: "?" }, "all")), ...links);
document
  .querySelector("main")!
  .append(...chosen("view").flatMap((view) => chosen("state").map((state) => section(view, state))));
