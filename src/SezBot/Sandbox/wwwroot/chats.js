import { happening, summary } from "./attachments.js";
import { avatar } from "./avatar.js";
import { day, dayKey, time } from "./dates.js";
import { byId, element } from "./dom.js";
import { text } from "./texts.js";

export const titleOf = (chat, sandbox) => chat.type === "private" ? sandbox.bot.first_name : chat.title;

export const pictureOf = (chat, sandbox) => ({ id: chat.type === "private" ? sandbox.bot.id : chat.id, name: titleOf(chat, sandbox), type: chat.type === "private" ? "bot" : chat.type });

/** The chats of the person one writes as, the latest word of each, and what is unread. */
export function renderChats(sandbox, open) {
  byId("chats").replaceChildren(...sandbox.myChats().map(chat => element("li", {}, line(chat, sandbox, open))));
}

function line(chat, sandbox, open) {
  const last = sandbox.messagesOf(chat, null).at(-1);
  const unread = sandbox.unreadIn(chat);
  const busy = sandbox.typing(chat) || sandbox.draft(chat) !== undefined;
  const current = chat.id === sandbox.chat?.id;
  return element("button", { class: "chat-line", type: "button", "aria-current": current ? "true" : undefined, data: { chat: chat.id }, onclick: () => open(chat.id) },
    avatar(pictureOf(chat, sandbox)),
    element("span", { class: "chat-line-words" },
      element("span", { class: "chat-line-top" },
        element("span", { class: "chat-line-title" }, titleOf(chat, sandbox)),
        last && element("time", { class: "chat-line-time" }, dayKey(last.date) === dayKey(Date.now() / 1000) ? time(last.date) : day(last.date))),
      element("span", { class: "chat-line-bottom" },
        element("span", { class: `chat-line-last${busy ? " busy" : ""}` }, busy ? text("typing") : lastWords(last, chat, sandbox)),
        unread > 0 && element("span", { class: "badge", "aria-label": text("unread", unread) }, String(unread)))));
}

function lastWords(message, chat, sandbox) {
  if (!message) return text("noMessages");
  if (happening(message)) return summary(message);
  const own = sandbox.isOwn(message);
  const name = own ? text("you") : chat.type === "private" || message.sender_chat ? "" : message.from?.first_name ?? "";
  return name ? `${name}: ${summary(message)}` : summary(message);
}
