import * as api from "./api.js";
import { authorOf } from "./bubble.js";
import { byId } from "./dom.js";
import { openMenu } from "./menu.js";
import { attempt, toast } from "./notices.js";
import { text } from "./texts.js";

/** What a person can do, by name; views call these and know nothing of one another. */
export function actionsOf(sandbox, go, composer) {
  const actions = {
    isBot: username => username?.toLowerCase() === sandbox.bot.username.toLowerCase(),
    showList: () => go({ user: sandbox.me.id }),
    openChat: chat => go({ user: sandbox.me.id, chat }),
    openTopic: topic => go({ user: sandbox.me.id, chat: sandbox.chat.id, topic }),
    become: user => go(byId("frame").dataset.view === "list" ? { user } : { user, chat: sandbox.chat.type === "private" ? user : sandbox.chat.id, topic: sandbox.topic }),

    send: (words, { reply, quote, kind } = {}) => attempt(async () => take(await api.sendMessage({
      chat_id: sandbox.chat.id,
      from_id: sandbox.me.id,
      text: words,
      reply_to_message_id: reply?.message_id,
      quote,
      message_thread_id: sandbox.topic,
      kind,
    }))),
    saveEdit: (message, words) => attempt(async () => take(await api.editMessage({ chat_id: sandbox.chat.id, message_id: message.message_id, from_id: sandbox.me.id, text: words }))),
    tap: (message, data) => attempt(() => api.tap({ chat_id: sandbox.chat.id, message_id: message.message_id, from_id: sandbox.me.id, data })),
    chooseInline: (result, query) => attempt(async () => take(await api.chooseInline({ from_id: sandbox.me.id, chat_id: sandbox.chat.id, result_id: result, query, message_thread_id: sandbox.topic }))),
    block: blocked => attempt(async () => {
      await api.block({ user_id: sandbox.me.id, blocked });
      sandbox.me.blocked = blocked;
      sandbox.changed();
    }),

    stop: draft => attempt(async () => {
      await api.stopDraft({ chat_id: draft.chat_id, draft_id: draft.draft_id });
      sandbox.dropDraft(draft);
    }),
    letBotIn: joined => attempt(() => api.setMember({ chat_id: sandbox.chat.id, joined })),

    deepLink: start => {
      go({ user: sandbox.me.id, chat: sandbox.me.id });
      if (start) actions.send(`/start ${start}`);
    },
    command: words => actions.send(words),
    mention: words => actions.isBot(words.slice(1)) ? actions.openChat(sandbox.me.id) : composer().write(`${words} `),
    inline: question => composer().write(`@${sandbox.bot.username} ${question}`),
    unsupported: () => toast(text("unsupported")),
    copy: words => navigator.clipboard.writeText(words).then(() => toast(text("copied")), () => toast(words)),

    editLast: event => {
      const last = sandbox.messagesOf(sandbox.chat, sandbox.topic).filter(message => sandbox.isOwn(message) && message.text && !message.via_bot).at(-1);
      if (!last) return;
      event.preventDefault();
      composer().edit(last);
    },
    menu: (message, anchor, point) => openMenu(anchor, messageMenu(message, composer(), actions), point),
  };

  // The sender sees the message at once; the event that brings it too only repeats it.
  function take(answer) {
    const message = answer?.message ?? answer;
    if (message?.message_id) sandbox.put(message.chat?.id ?? message.chat_id ?? sandbox.chat.id, message);
  }

  function messageMenu(message, field, { copy }) {
    const quote = selectedIn(message.message_id);
    const name = authorOf(message, sandbox).name;
    const own = sandbox.isOwn(message) && message.text && !message.via_bot;
    return [
      { label: text("reply"), icon: "reply", choose: () => field.replyTo(message, name) },
      quote && { label: text("replyQuote"), icon: "quote", choose: () => field.replyTo(message, name, quote) },
      own && { label: text("edit"), icon: "edit", choose: () => field.edit(message) },
      { label: text("copy"), icon: "copy", choose: () => copy(message.text ?? "") },
    ].filter(Boolean);
  }

  return actions;
}

/** The text selected within one message; a quote has to be a part of it, word for word. */
function selectedIn(id) {
  const selection = getSelection();
  const row = byId("log").querySelector(`[data-id="${id}"] .words`);
  return row && !selection.isCollapsed && row.contains(selection.anchorNode) && row.contains(selection.focusNode) ? String(selection).trim() || undefined : undefined;
}
