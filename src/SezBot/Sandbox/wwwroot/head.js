import { avatar } from "./avatar.js";
import { pictureOf, titleOf } from "./chats.js";
import { byId, element } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { text } from "./texts.js";

const isOut = chat => chat.bot_status === "kicked" || chat.bot_status === "left";

/** The head of the open chat: way back, name, what the bot is doing, who one is, and a menu. */
export class Head {
  #shown = "";

  constructor(sandbox, actions) {
    this.sandbox = sandbox;
    this.actions = actions;
    this.subtitle = element("p", { class: "subtitle", "aria-live": "polite" });
  }

  render() {
    const { chat, me } = this.sandbox;
    this.#say(this.sandbox.typing(chat) || this.sandbox.draft(chat) ? text("typing") : this.#about(chat));
    const stamp = [chat.id, me.id, me.blocked, text("menu")].join();
    if (stamp === this.#shown) return;
    this.#shown = stamp;
    const more = element("button", { class: "round", type: "button", "aria-label": text("menu"), "aria-haspopup": "menu", onclick: () => openMenu(more, this.#menu()) }, icon("more"));
    const face = element("button", { class: "face", type: "button", "aria-label": `${text("writeAs")}: ${me.first_name}`, "aria-haspopup": "menu", onclick: () => openMenu(face, this.#people()) },
      avatar({ id: me.id, name: me.first_name, size: "small" }));
    byId("head").replaceChildren(
      element("button", { class: "round back", type: "button", "aria-label": text("back"), onclick: () => this.actions.showList() }, icon("back")),
      avatar(pictureOf(chat, this.sandbox)),
      element("div", { class: "chat-names" }, element("h2", { id: "chat-title" }, titleOf(chat, this.sandbox)), this.subtitle),
      face, more);
  }

  #say(words) {
    if (this.subtitle.textContent !== words) this.subtitle.textContent = words;
    this.subtitle.classList.toggle("busy", words === text("typing"));
  }

  #about(chat) {
    if (chat.type === "private") return `${text("bot")} @${this.sandbox.bot.username}`;
    if (chat.type === "channel") return isOut(chat) ? `${text("channel")}, ${text("noBot")}` : text("channel");
    return `${text("members", chat.member_ids.length)}${isOut(chat) ? `, ${text("noBot")}` : ` ${text("andBot")}`}`;
  }

  #people() {
    return this.sandbox.users.map(user => ({ label: user.first_name, checked: user.id === this.sandbox.me.id, choose: () => this.actions.become(user.id) }));
  }

  #menu() {
    const { me, chat } = this.sandbox;
    const out = isOut(chat);
    return [
      chat.type === "private"
        ? { label: text(me.blocked ? "unblock" : "block"), icon: "block", danger: !me.blocked, choose: () => this.actions.block(!me.blocked) }
        : { label: text(out ? "letBotIn" : "putBotOut"), icon: "block", danger: !out, choose: () => this.actions.letBotIn(out) },
      { label: text("otherLanguage"), icon: "language", choose: () => this.actions.otherLanguage() },
    ];
  }
}
