import { element } from "./dom.js";
import { icon } from "./icons.js";

/** One of the six colours that a person or a chat keeps. */
export const toneOf = id => `tone-${(Math.abs(id) % 7) % 6}`;

/** A round picture of somebody: the bot's sign, a group's or the first letter of a name. Beside the name, so hidden from screen readers. */
export function avatar({ id, name, type, size = "" }) {
  const face = { bot: () => element("img", { src: "icon.svg", alt: "" }), group: () => icon("group"), supergroup: () => icon("group"), channel: () => icon("channel") }[type];
  return element("span", { class: `avatar ${toneOf(id)} ${size} ${type === "bot" ? "of-bot" : ""}`, "aria-hidden": "true" }, face ? face() : [...name][0]);
}
