import { byId, element } from "./dom.js";
import { CommandMenu } from "./commandmenu.js";
import { icon } from "./icons.js";
import { InlineMode } from "./inline.js";
import { openMenu } from "./menu.js";
import { Suggestions } from "./suggestions.js";
import { text } from "./texts.js";
import { summary } from "./attachments.js";

const tallest = 180;

/** The message field with all that hangs on it: commands, inline mode, a reply or an edit being written. */
export class Composer {
  #form = byId("composer");
  #commands = new CommandMenu();
  #kept = new Map();
  #place = "";
  #shown = "";
  #aim = undefined;

  constructor(sandbox, actions) {
    this.sandbox = sandbox;
    this.actions = actions;
    this.field = element("textarea", { id: "field", rows: "1", maxlength: "4096", autocomplete: "off", enterkeyhint: "send" });
    this.aim = element("div", { class: "aim", hidden: true });
    this.suggestions = new Suggestions(this.field);
    this.inline = new InlineMode(sandbox, this.suggestions, { deepLink: actions.deepLink, chooseInline: (result, query) => this.#chooseInline(result, query) });
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("keydown", event => this.#key(event));
    this.field.addEventListener("blur", () => setTimeout(() => document.activeElement !== this.field && this.suggestions.hide(), 150));
    this.#form.addEventListener("submit", event => {
      event.preventDefault();
      this.#submit();
    });
    sandbox.addEventListener("commands", () => this.#commands.forget());
  }

  render() {
    const { me, chat, topic } = this.sandbox;
    const place = `${me.id}/${chat.id}/${topic ?? ""}`;
    if (place !== this.#place) this.#enter(place);
    const state = chat.type === "channel" ? "channel" : chat.type === "private" && me.blocked ? "blocked" : "open";
    const stamp = `${state}/${text("placeholder")}`;
    if (stamp === this.#shown) return;
    this.#shown = stamp;
    this.#form.dataset.state = state;
    this.#form.replaceChildren(...this.#parts(state));
    this.#grow();
  }

  focus() {
    this.field.focus();
  }

  /** Writes into the field, for the person to go on from. */
  write(words) {
    this.field.value = words;
    this.focus();
    this.#typed();
  }

  replyTo(message, name, quote) {
    this.#aimAt({ reply: message, quote }, icon("reply"), text("replyTo", name), quote ?? summary(message));
    this.focus();
  }

  edit(message) {
    this.#aimAt({ edit: message }, icon("edit"), text("editing"), summary(message));
    this.write(message.text ?? "");
  }

  #parts(state) {
    if (state === "channel") return [element("p", { class: "composer-note" }, text("readOnly"))];
    if (state === "blocked") return [element("p", { class: "composer-note" }, text("blockedNote")), element("button", { class: "main", type: "button", onclick: () => this.actions.block(false) }, text("unblock"))];
    this.field.placeholder = text("placeholder");
    this.field.setAttribute("aria-label", text("placeholder"));
    const clip = element("button", { class: "round", type: "button", "aria-label": text("attach"), "aria-haspopup": "menu", onclick: () => openMenu(clip, this.#kinds()) }, icon("clip"));
    this.sender = element("button", { class: "round send", type: "submit", "aria-label": text("send") }, icon("send"));
    return [this.aim, element("div", { class: "composer-row" },
      element("button", { class: "round", type: "button", "aria-label": text("commands"), onclick: () => this.write("/") }, icon("slash")),
      this.field, clip, this.sender)];
  }

  #kinds() {
    return ["photo", "voice", "sticker"].map(kind => ({ label: text(kind), icon: kind, choose: () => this.actions.send("", { kind }) }));
  }

  #enter(place) {
    if (this.#place) this.#kept.set(this.#place, this.#aim?.edit ? "" : this.field.value);
    this.#place = place;
    this.#unaim();
    this.field.value = this.#kept.get(place) ?? "";
    this.suggestions.hide();
    this.#grow();
  }

  async #typed() {
    this.#grow();
    const typed = this.field.value;
    this.inline.stop();
    const question = this.inline.question(typed);
    if (question !== undefined && !this.#aim?.edit) return this.inline.ask(question);
    const items = await this.#commands.items(typed, this.sandbox, { send: words => this.#sendNow(words), complete: words => this.write(words) }).catch(() => undefined);
    if (this.field.value !== typed) return;
    if (items?.length) this.suggestions.show(this.#commands.label, items);
    else this.suggestions.hide();
  }

  #key(event) {
    if (event.isComposing || this.suggestions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
    if (event.key === "Escape" && this.#aim) this.#dismiss();
    if (event.key === "ArrowUp" && this.field.value === "" && !this.#aim) this.actions.editLast(event);
  }

  async #submit() {
    const words = this.field.value.trim();
    if (words === "" || this.sending) return;
    const aim = this.#aim;
    this.sending = true;
    const done = aim?.edit ? await this.actions.saveEdit(aim.edit, words) : await this.actions.send(words, { reply: aim?.reply, quote: aim?.quote });
    this.sending = false;
    if (done) this.#clear();
  }

  async #sendNow(words) {
    if (await this.actions.send(words)) this.#clear();
  }

  async #chooseInline(result, query) {
    if (await this.actions.chooseInline(result, query)) this.#clear();
  }

  #clear() {
    this.field.value = "";
    this.#unaim();
    this.suggestions.hide();
    this.#grow();
    this.focus();
  }

  #aimAt(aim, sign, title, words) {
    this.#aim = aim;
    this.aim.hidden = false;
    this.sender?.setAttribute("aria-label", text(aim.edit ? "save" : "send"));
    this.aim.replaceChildren(sign,
      element("span", { class: "aim-words" }, element("b", {}, title), element("span", {}, words)),
      element("button", { class: "round", type: "button", "aria-label": text("cancel"), onclick: () => this.#dismiss() }, icon("close")));
  }

  #dismiss() {
    if (this.#aim?.edit) this.field.value = "";
    this.#unaim();
    this.#grow();
    this.focus();
  }

  #unaim() {
    this.#aim = undefined;
    this.aim.hidden = true;
    this.sender?.setAttribute("aria-label", text("send"));
  }

  #grow() {
    this.field.style.height = "auto";
    if (this.field.scrollHeight > 0) this.field.style.height = `${Math.min(this.field.scrollHeight, tallest)}px`;
  }
}
