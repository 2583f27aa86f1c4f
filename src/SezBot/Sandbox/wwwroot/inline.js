import * as api from "./api.js";
import { element } from "./dom.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

const pause = 300;

/** Inline mode: what stands after «@bot » is asked once the typing rests, and the results become cards. */
export class InlineMode {
  #request;
  #timer;

  constructor(sandbox, suggestions, actions) {
    this.sandbox = sandbox;
    this.suggestions = suggestions;
    this.actions = actions;
  }

  /** The question in «@bot question», or undefined. */
  question(typed) {
    const [, name, question] = /^@(\w+)\s([\s\S]*)$/.exec(typed) ?? [];
    return name?.toLowerCase() === this.sandbox.bot.username.toLowerCase() ? question : undefined;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  ask(question) {
    this.stop();
    if (!this.suggestions.open) this.suggestions.show(text("results"), [], { note: text("searching"), cards: true });
    this.#timer = setTimeout(() => this.#fetch(question, "", []), pause);
  }

  async #fetch(query, offset, before) {
    const request = this.#request = new AbortController();
    try {
      const answer = await api.inlineResults({ from_id: this.sandbox.me.id, chat_id: this.sandbox.chat.id, query, offset }, request.signal);
      if (!request.signal.aborted) this.#show(query, [...before, ...answer.results ?? answer], answer);
    } catch (failure) {
      if (!request.signal.aborted) this.suggestions.show(text("results"), [], { note: failure instanceof api.Refusal ? text("refused", failure.message) : text("failed"), cards: true });
    }
  }

  #show(query, results, { button, next_offset: next }) {
    const items = results.map(result => ({
      title: result.title ?? text("file"),
      description: result.description ?? result.input_message_content?.message_text ?? "",
      sign: element("span", { class: "suggestion-sign", "aria-hidden": "true" }, icon("quote")),
      choose: () => this.actions.chooseInline(result.id, query),
    }));
    if (button?.start_parameter) items.unshift({ title: button.text, choose: () => this.actions.deepLink(button.start_parameter) });
    let asked = false;
    this.suggestions.show(text("results"), items, {
      cards: true,
      note: items.length === 0 ? text("nothing") : undefined,
      more: next ? () => { if (!asked) { asked = true; this.#fetch(query, next, results); } } : undefined,
    });
  }
}
