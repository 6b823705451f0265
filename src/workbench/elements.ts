/** Small helpers for the page's own elements; nothing here takes markup as text. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export function button(text: string, attributes: Attributes, onPress: () => void): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", ...attributes, class: `wb-button ${attributes["class"] ?? ""}`.trim() },
    text,
  );
  made.addEventListener("click", onPress);
  return made;
}

/** A button that the page is drawn with, once there is something for it to do. */
export function enable(id: string, onPress: () => void): HTMLButtonElement {
  const found = byId<HTMLButtonElement>(id);
  found.disabled = false;
  found.addEventListener("click", onPress);
  return found;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}`);
  return found as T;
}
