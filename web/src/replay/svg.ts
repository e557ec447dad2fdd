const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with these attributes, added to its parent. */
export function draw<K extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
  text = '',
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  element.textContent = text;
  parent.append(element);
  return element;
}

/** An HTML element of this class with a text, added to its parent. */
export function add<K extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') {
    element.className = className;
  }
  element.textContent = text;
  parent.append(element);
  return element;
}
