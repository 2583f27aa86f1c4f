import * as api from "./api.js";

const typingLasts = 6000;
const draftLasts = 30000;
const generalTopic = 1;

/** What this page knows of the sandbox. Views listen for «change» and read; `apply` is the only way events come in. */
export class Sandbox extends EventTarget {
  bot = { id: 0, username: "", first_name: "" };
  users = [];
  chats = [];
  me = undefined;
  chat = undefined;
  topic = undefined;
  sequence = 0;
  connected = true;
  unread = new Map();
  #messages = new Map();
  #typing = new Map();
  #drafts = new Map();
  #dropped = new Map();
  #announced = false;
  #heard = 0;

  /** Fetches everything anew, again if something happened meanwhile; what was chosen stays chosen where it still exists. */
  async load() {
    const heard = this.#heard;
    const world = await api.world();
    Object.assign(this, { bot: world.bot, users: world.users, chats: world.chats });
    this.sequence = Math.max(this.sequence, world.sequence ?? 0);
    const histories = await Promise.all(this.chats.map(async chat => [chat.id, await api.history(chat.id)]));
    this.#messages = new Map(histories.map(([id, messages]) => [id, new Map(messages.map(message => [message.message_id, message]))]));
    if (heard !== this.#heard) return this.load();
    if (this.me) this.choose({ user: this.me.id, chat: this.chat?.id, topic: this.topic });
  }

  choose({ user, chat, topic }) {
    this.me = this.users.find(one => one.id === user) ?? this.me ?? this.users[0];
    this.chat = this.myChats().find(one => one.id === chat) ?? this.privateChat();
    this.topic = this.chat?.is_forum && this.topics(this.chat).some(one => one.id === topic) ? topic : undefined;
    this.seen();
    this.changed();
  }

  privateChat() {
    return this.chats.find(chat => chat.id === this.me.id);
  }

  myChats() {
    const isMine = chat => chat.type === "private" ? chat.id === this.me.id : chat.member_ids.includes(this.me.id);
    return this.chats.filter(chat => !chat.upgraded_to && isMine(chat));
  }

  /** The messages of a chat in order; of one topic where the chat has topics. */
  messagesOf(chat, topic) {
    const all = [...this.#messages.get(chat.id)?.values() ?? []].sort((left, right) => left.message_id - right.message_id);
    return chat.is_forum && topic !== null ? all.filter(message => this.topicOf(chat, message) === topic) : all;
  }

  /** The chat's topics but the general one, whose messages name no topic. */
  topics(chat) {
    return (chat.topics ?? []).filter(topic => topic.id !== generalTopic);
  }

  /** The message's topic; undefined is the general one, which messages of no known topic belong to. */
  topicOf(chat, message) {
    return this.topics(chat).some(topic => topic.id === message.thread) ? message.thread : undefined;
  }

  message(chat, id) {
    return this.#messages.get(chat)?.get(id);
  }

  typing(chat) {
    return this.#typing.has(chat.id);
  }

  draft(chat) {
    return this.#drafts.get(chat.id);
  }

  isOwn(message) {
    return message.from?.id === this.me.id && !message.sender_chat;
  }

  /** Nothing more of a draft is shown, whatever still comes of it. */
  dropDraft({ chat_id: chat, draft_id: id }) {
    this.#dropped.set(chat, id);
    this.#drafts.delete(chat);
    this.changed();
  }

  seen() {
    if (this.chat) this.unread.delete(unreadKey(this.chat.id, this.topic));
  }

  unreadIn(chat) {
    return [undefined, ...this.topics(chat).map(topic => topic.id)].reduce((sum, topic) => sum + (this.unread.get(unreadKey(chat.id, topic)) ?? 0), 0);
  }

  unreadInTopic(chat, topic) {
    return this.unread.get(unreadKey(chat.id, topic)) ?? 0;
  }

  apply(event) {
    this.#heard++;
    switch (event.type) {
      case "message": this.#arrived(event.chat_id, event.message); break;
      case "edit": this.put(event.chat_id, event.message); break;
      case "delete": for (const id of event.message_ids ?? [event.message_id]) this.#messages.get(event.chat_id)?.delete(id); break;
      case "typing": this.#passing(this.#typing, event.chat_id, event, typingLasts); break;
      case "draft": if (this.#dropped.get(event.chat_id) !== event.draft_id) this.#passing(this.#drafts, event.chat_id, event, draftLasts); break;
      case "blocked": for (const user of this.users) if (user.id === event.user_id) user.blocked = event.blocked; break;
      default: this.dispatchEvent(new CustomEvent(event.type, { detail: event })); return;
    }
    this.changed();
  }

  put(chat, message) {
    if (!this.#messages.has(chat)) this.#messages.set(chat, new Map());
    this.#messages.get(chat).set(message.message_id, message);
    this.changed();
  }

  /** Tells the views, once for all that happens in one turn. */
  changed() {
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      this.dispatchEvent(new Event("change"));
    });
  }

  #arrived(chatId, message) {
    const known = this.#messages.get(chatId)?.has(message.message_id);
    this.put(chatId, message);
    if (message.from?.id === this.bot.id) {
      this.#typing.delete(chatId);
      this.#drafts.delete(chatId);
      this.#dropped.delete(chatId);
    }
    const chat = this.chats.find(one => one.id === chatId);
    const topic = chat && this.topicOf(chat, message);
    const open = chatId === this.chat?.id && (!chat?.is_forum || topic === this.topic);
    if (known || open || this.isOwn(message)) return;
    const key = unreadKey(chatId, topic);
    this.unread.set(key, (this.unread.get(key) ?? 0) + 1);
  }

  #passing(kept, chat, event, lasts) {
    kept.set(chat, event);
    setTimeout(() => {
      if (kept.get(chat) !== event) return;
      kept.delete(chat);
      this.changed();
    }, lasts);
  }
}

const unreadKey = (chat, topic) => `${chat}/${topic ?? ""}`;
