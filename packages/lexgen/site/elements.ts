/** An element with attributes and what is in it. Text goes in as text, whatever it says. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...contents: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  setAttributes(made, attributes)
  made.append(...contents)
  return made
}

/** Sets several attributes. */
export function setAttributes(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(attributes)) target.setAttribute(key, value)
}
