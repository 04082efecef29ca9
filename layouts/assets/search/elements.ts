/** Makes an element with text or elements in it. Text reaches the page as text nodes only, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** Makes a shape of SVG. */
export function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The element a selector names. Throws where the page lacks it. */
export function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}
