import { element } from "./dom.js";
import { icon } from "./icons.js";
import { deepLink, link } from "./links.js";

// An answer that does not come within the Bot API's limit leaves the button free again.
const answerLasts = 15000;

/** The inline keyboard under a message. */
export function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return undefined;
  return element("div", { class: "keyboard" }, rows.map(row =>
    element("div", { class: "keyboard-row" }, row.map(button => key(message, button, actions)))));
}

function key(message, button, actions) {
  if (button.url) {
    const inside = deepLink(button.url);
    return link(button.url, [button.text, !(inside && actions.isBot(inside.username)) && icon("link")], actions, "key");
  }
  const pressed = press(message, button, actions);
  const node = element("button", { class: "key", type: "button", onclick: () => pressed(node) }, button.text);
  return node;
}

function press(message, button, actions) {
  if (button.callback_data !== undefined) return node => waiting(node, () => actions.tap(message, button.callback_data));
  if (button.switch_inline_query_current_chat !== undefined) return () => actions.inline(button.switch_inline_query_current_chat);
  if (button.switch_inline_query !== undefined) return () => actions.inline(button.switch_inline_query);
  if (button.copy_text) return () => actions.copy(button.copy_text.text);
  return () => actions.unsupported();
}

async function waiting(node, act) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  if (await act()) setTimeout(() => node.removeAttribute("aria-busy"), answerLasts);
  else node.removeAttribute("aria-busy");
}

export function freeKeys() {
  for (const node of document.querySelectorAll(".key[aria-busy]")) node.removeAttribute("aria-busy");
}
