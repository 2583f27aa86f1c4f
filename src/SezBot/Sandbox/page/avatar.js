import { element } from "./dom.js";
import { icon } from "./icons.js";

const tones = 6;

/** A round picture of somebody: the bot's sign, a group's or the first letter of a name. Beside the name, so hidden from screen readers. */
export function avatar({ id, name, type, size = "" }) {
  const face = { bot: () => element("img", { src: "icon.svg", alt: "" }), group: () => icon("group"), supergroup: () => icon("group"), channel: () => icon("channel") }[type];
  return element("span", { class: `avatar tone-${Math.abs(id) % tones} ${size} ${type === "bot" ? "of-bot" : ""}`, "aria-hidden": "true" }, face ? face() : [...name][0]);
}
