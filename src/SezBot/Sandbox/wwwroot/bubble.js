import { attachment, summary } from "./attachments.js";
import { avatar, toneOf } from "./avatar.js";
import { full, stamp, time } from "./dates.js";
import { element } from "./dom.js";
import { formatted } from "./entities.js";
import { icon } from "./icons.js";
import { keyboard } from "./keyboard.js";
import { text } from "./texts.js";

/** Who a message is shown to be from: `{id, name, type}`. */
export function authorOf(message, sandbox) {
  if (message.sender_chat) return { id: message.sender_chat.id, name: message.sender_chat.title ?? "", type: message.sender_chat.type };
  const from = message.from ?? sandbox.bot;
  return { id: from.id, name: from.first_name, type: from.id === sandbox.bot.id ? "bot" : "user" };
}

/** One message with its keyboard. `first` and `last` say where it stands in a run of messages by one author. */
export function bubble(message, { own, first, last, many, author, replied, actions }) {
  const side = !many || own ? undefined : element("span", { class: "row-side" }, last && avatar({ ...author, size: "small" }));
  const more = element("button", { class: "row-more", type: "button", tabindex: "-1", "aria-label": text("actions"), "aria-haspopup": "menu" }, icon("more"));
  const row = element("article", {
    class: `row ${own ? "own" : "other"}${first ? " first" : ""}${last ? " last" : ""}`,
    "aria-label": `${own ? text("you") : author.name}, ${time(message.date)}`,
    tabindex: "-1",
    data: { id: message.message_id },
  }, side, element("div", { class: "row-column" }, element("div", { class: "row-line" }, body(message, { own, first, many, author, replied, actions }), more), keyboard(message, actions)));

  more.addEventListener("click", () => actions.menu(message, more));
  row.querySelector(".bubble").addEventListener("click", event => {
    if (event.pointerType === "touch" && !event.target.closest("a, button, [role=button], .quotation")) actions.menu(message, more, at(event));
  });
  row.addEventListener("contextmenu", event => {
    if (event.target.closest("a") || String(getSelection()) !== "") return;
    event.preventDefault();
    actions.menu(message, more, event.clientX + event.clientY > 0 ? at(event) : undefined);
  });
  return row;
}

const at = ({ clientX, clientY }) => ({ left: clientX, right: clientX, top: clientY, bottom: clientY });

function body(message, { own, first, many, author, replied, actions }) {
  const named = many && !own && first;
  const bare = message.kind === "sticker";
  return element("div", { class: `bubble${bare ? " bare" : ""}` },
    (named || message.via_bot) && element("p", { class: "author" },
      named && element("span", { class: `name ${toneOf(author.id)}` }, author.name),
      message.via_bot && element("span", { class: "via" }, text("via", message.via_bot.username))),
    message.reply_to_message_id !== undefined && replied !== null && reply(message, replied, actions),
    attachment(message),
    element("div", { class: "words" },
      formatted(message.text ?? "", message.entities, actions),
      meta(message, own)));
}

function reply(message, replied, actions) {
  const { quote } = message;
  return element("button", { class: "replied", type: "button", onclick: () => actions.jump(message.reply_to_message_id) },
    element("span", { class: "replied-name" }, replied?.name ?? ""),
    element("span", { class: `replied-words${quote ? " is-quote" : ""}` }, quote ?? (replied ? summary(replied.message) : text("deletedMessage"))));
}

function meta(message, own) {
  return element("span", { class: "meta" },
    message.edit_date && element("span", { class: "edited" }, `${text("edited")} `),
    element("time", { datetime: stamp(message.date), title: full(message.date) }, time(message.date)),
    own && element("span", { class: "delivered", role: "img", "aria-label": text("delivered") }, icon("check")));
}
