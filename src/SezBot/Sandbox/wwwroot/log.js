import { happening, summary } from "./attachments.js";
import { authorOf, bubble } from "./bubble.js";
import { day, dayKey } from "./dates.js";
import { byId, element, scrolling } from "./dom.js";
import { formatted } from "./entities.js";
import { rovingRows } from "./roving.js";
import { language, text } from "./texts.js";
import { quiet, welcome } from "./welcome.js";

const page = 150;
const oneRun = 300;
const nearEnd = 80;
const quietTime = 300;

/** The messages of the open chat. Rows that have not changed keep their nodes, so focus, selection and open quotations stay. */
export class Log {
  #scroller = byId("scroller");
  #list = byId("log");
  #coming = byId("coming");
  #down = byId("down");
  #shown = new Map();
  #place = "";
  #limit = page;
  #below = 0;
  #pinned = true;
  #gliding = false;

  constructor(sandbox, actions) {
    this.sandbox = sandbox;
    this.actions = { ...actions, jump: id => this.jump(id) };
    rovingRows(this.#list, this.actions, sandbox);
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    for (const cause of ["scrollend", "wheel", "touchmove"]) this.#scroller.addEventListener(cause, () => { this.#gliding = false; }, { passive: true });
    this.#down.addEventListener("click", () => this.#toEnd(scrolling()));
    new ResizeObserver(() => this.#pinned && this.#toEnd("instant")).observe(this.#scroller);
  }

  render() {
    const { chat, topic, me } = this.sandbox;
    const place = `${me.id}/${chat.id}/${topic ?? ""}/${language()}`;
    const moved = place !== this.#place;
    if (moved) this.#enter(place);
    const messages = this.sandbox.messagesOf(chat, topic);
    const added = this.#reconcile(this.#rows(chat, messages));
    this.#showComing(chat);
    this.#follow(moved, added);
  }

  jump(id) {
    const row = this.#list.querySelector(`[data-id="${id}"]`);
    if (!row) return;
    row.scrollIntoView({ block: "center", behavior: scrolling() });
    row.classList.add("found");
    setTimeout(() => row.classList.remove("found"), 1600);
  }

  // A live region that is filled with history would read all of it out.
  #enter(place) {
    this.#place = place;
    this.#limit = page;
    this.#list.setAttribute("aria-live", "off");
    this.#list.replaceChildren();
    this.#shown.clear();
    setTimeout(() => this.#list.setAttribute("aria-live", "polite"), quietTime);
  }

  #rows(chat, messages) {
    if (messages.length === 0) return [chat.type === "private"
      ? { key: "welcome", stamp: `${this.sandbox.me.blocked}`, build: () => welcome(this.sandbox, this.actions) }
      : { key: "quiet", stamp: "", build: () => quiet(chat) }];
    const shown = messages.slice(-this.#limit);
    const rows = shown.length < messages.length ? [{ key: "earlier", stamp: "", build: () => this.#earlier() }] : [];
    shown.forEach((message, index) => {
      const previous = shown[index - 1];
      if (!previous || dayKey(previous.date) !== dayKey(message.date))
        rows.push({ key: `day ${dayKey(message.date)}`, stamp: "", build: () => element("p", { class: "day" }, element("span", {}, day(message.date))) });
      rows.push(this.#row(chat, message, previous, shown[index + 1]));
    });
    return rows;
  }

  #row(chat, message, previous, next) {
    const happened = happening(message);
    if (happened) return { key: message.message_id, stamp: happened, build: () => element("p", { class: "event" }, element("span", {}, happened)) };
    const view = {
      own: this.sandbox.isOwn(message),
      first: !this.#sameRun(previous, message),
      last: !this.#sameRun(message, next),
      many: chat.type !== "private",
      author: authorOf(message, this.sandbox),
      replied: this.#replied(chat, message),
    };
    return { key: message.message_id, stamp: JSON.stringify([message, view]), build: () => bubble(message, { ...view, actions: this.actions }) };
  }

  #sameRun(left, right) {
    return left && right && !left.reply_markup && !happening(left) && !happening(right) && authorOf(left, this.sandbox).id === authorOf(right, this.sandbox).id
      && right.date - left.date < oneRun && dayKey(left.date) === dayKey(right.date);
  }

  // In a topic every message replies to the one that opened it, which nobody needs to see.
  #replied(chat, message) {
    const id = message.reply_to_message_id;
    if (id === undefined || id === message.thread) return null;
    const found = this.sandbox.message(chat.id, id);
    return found && { name: authorOf(found, this.sandbox).name, message: { text: summary(found) } };
  }

  #reconcile(rows) {
    const kept = new Map();
    const added = [];
    for (const row of rows) {
      const before = this.#shown.get(row.key);
      if (before?.stamp === row.stamp) {
        kept.set(row.key, before);
        continue;
      }
      const node = row.build();
      if (before) replaceKeepingFocus(before.node, node);
      else added.push(node);
      kept.set(row.key, { stamp: row.stamp, node });
    }
    for (const [key, { node }] of this.#shown) if (!kept.has(key)) node.remove();
    let next = this.#list.firstChild;
    for (const { node } of kept.values()) {
      if (node === next) next = node.nextSibling;
      else this.#list.insertBefore(node, next);
    }
    this.#shown = kept;
    return added;
  }

  #earlier() {
    return element("button", { class: "quiet earlier", type: "button", onclick: () => {
      const fromEnd = this.#scroller.scrollHeight - this.#scroller.scrollTop;
      this.#limit += page;
      this.#pinned = false;
      this.render();
      this.#scroller.scrollTop = this.#scroller.scrollHeight - fromEnd;
    } }, text("earlier"));
  }

  // Outside the live region: a text that grows word by word would be read out at every step.
  #showComing(chat) {
    const draft = this.sandbox.draft(chat);
    const stamp = draft ? `${draft.text}` : this.sandbox.typing(chat) ? "typing" : "";
    if (this.#coming.dataset.stamp === stamp) return;
    this.#coming.dataset.stamp = stamp;
    this.#coming.replaceChildren();
    if (stamp === "" && !draft) return;
    const dots = element("span", { class: draft ? "dots after-words" : "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
    const words = draft?.text ? [formatted(draft.text, draft.entities, this.actions), dots] : draft ? [text("thinking"), dots] : [dots];
    this.#coming.append(element("div", { class: "row other first last" },
      element("div", { class: "row-column" }, element("div", { class: "bubble draft" }, element("div", { class: "words" }, words)),
        draft?.can_stop && element("button", { class: "key", type: "button", onclick: () => this.actions.stop(draft) }, text("stop")))));
  }

  #follow(moved, added) {
    const newest = added.at(-1);
    if (moved) return this.#toEnd("instant");
    if (newest?.classList.contains("own") || this.#pinned) {
      if (newest?.classList.contains("other") && newest.offsetHeight > this.#scroller.clientHeight) return newest.scrollIntoView({ block: "start", behavior: scrolling() });
      return this.#toEnd(added.length > 0 ? scrolling() : "instant");
    }
    this.#below += added.filter(node => node.classList.contains("other")).length;
    this.#showDown();
  }

  #toEnd(behavior) {
    this.#pinned = true;
    this.#below = 0;
    this.#showDown();
    this.#gliding = behavior === "smooth";
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior });
  }

  #scrolled() {
    const left = this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight;
    if (this.#gliding && left >= nearEnd) return;
    this.#pinned = left < nearEnd;
    if (this.#pinned) this.#below = 0;
    this.#showDown();
  }

  #showDown() {
    this.#down.hidden = this.#pinned;
    this.#down.dataset.count = this.#below > 0 ? this.#below : "";
    this.#down.setAttribute("aria-label", this.#below > 0 ? text("newBelow", this.#below) : text("toEnd"));
  }
}

function replaceKeepingFocus(before, after) {
  const focusable = node => [...node.querySelectorAll("a, button, [tabindex]")];
  const at = before === document.activeElement ? -1 : focusable(before).indexOf(document.activeElement);
  const held = before.contains(document.activeElement);
  before.replaceWith(after);
  if (held) (focusable(after)[at] ?? after).focus({ preventScroll: true });
}
