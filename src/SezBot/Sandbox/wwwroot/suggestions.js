import { byId, element } from "./dom.js";

/** The list over the message field: commands, or what inline mode found. The field keeps the focus and drives it. */
export class Suggestions {
  #box = byId("suggestions");
  #items = [];
  #at = 0;

  constructor(field) {
    this.field = field;
    field.setAttribute("aria-controls", "suggestions");
    field.setAttribute("aria-autocomplete", "list");
    // A press must not take the focus, and with it the on-screen keyboard, away from the field.
    this.#box.addEventListener("pointerdown", event => event.preventDefault());
  }

  get open() {
    return !this.#box.hidden;
  }

  /** Items: `{title, description, sign, choose}`; `note` stands alone where there is nothing to choose; `more` runs at the end of the list. */
  show(label, items, { note, more, cards = false } = {}) {
    this.#items = items;
    this.#at = Math.min(this.#at, Math.max(0, items.length - 1));
    this.#box.setAttribute("aria-label", label);
    this.#box.classList.toggle("cards", cards);
    const options = items.map((item, index) => element("div", { class: "suggestion", role: "option", id: `suggestion-${index}`, onclick: () => item.choose() },
      item.sign, element("span", { class: "suggestion-words" }, element("b", {}, item.title), element("span", {}, item.description ?? ""))));
    this.#box.replaceChildren(...options, ...(note ? [element("p", { class: "suggestion-note" }, note)] : []));
    this.#box.hidden = options.length === 0 && !note;
    this.#box.onscroll = () => more && this.#box.scrollHeight - this.#box.scrollTop - this.#box.clientHeight < 60 && more();
    this.#mark();
  }

  hide() {
    this.#at = 0;
    this.#items = [];
    this.#box.hidden = true;
    this.#box.replaceChildren();
    this.#mark();
  }

  /** Whether the key was for the list. */
  key(event) {
    if (!this.open) return false;
    const chosen = this.#items[this.#at];
    switch (event.key) {
      case "ArrowDown": this.#move(1); break;
      case "ArrowUp": this.#move(-1); break;
      case "Enter": if (!chosen || event.shiftKey) return false; chosen.choose(); break;
      case "Tab": if (!chosen || event.shiftKey) return false; (chosen.complete ?? chosen.choose)(); break;
      case "Escape": this.hide(); break;
      default: return false;
    }
    event.preventDefault();
    return true;
  }

  #move(step) {
    if (this.#items.length === 0) return;
    this.#at = (this.#at + step + this.#items.length) % this.#items.length;
    this.#mark();
  }

  #mark() {
    [...this.#box.querySelectorAll("[role=option]")].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.#at));
      if (index === this.#at) option.scrollIntoView({ block: "nearest" });
    });
    this.field.toggleAttribute("aria-activedescendant", false);
    if (this.#items.length > 0) this.field.setAttribute("aria-activedescendant", `suggestion-${this.#at}`);
  }
}
