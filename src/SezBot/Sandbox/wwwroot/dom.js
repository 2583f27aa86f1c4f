/** Builds an element. Text only ever enters as text nodes, so nothing a message says can become markup. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

export const byId = id => document.getElementById(id);

/** A key for which a button would act. */
export const isPress = event => event.key === "Enter" || event.key === " ";

const still = matchMedia("(prefers-reduced-motion: reduce)");
export const scrolling = () => still.matches ? "instant" : "smooth";
