import * as api from "./api.js";
import { element } from "./dom.js";
import { text } from "./texts.js";

/** The bot's commands for one person in one chat, fetched when first asked for and again when the bot changes them. */
export class CommandMenu {
  #lists = new Map();

  forget() {
    this.#lists.clear();
  }

  /** Items for what has been typed after «/»; nothing when that is no beginning of a command. */
  async items(typed, sandbox, { send, complete }) {
    const beginning = /^\/([\w@]*)$/.exec(typed)?.[1];
    if (beginning === undefined) return undefined;
    const commands = await this.#of(sandbox.chat.id, sandbox.me.id);
    const suffix = sandbox.chat.type === "private" ? "" : `@${sandbox.bot.username}`;
    return commands
      .filter(({ command }) => command.startsWith(beginning.split("@")[0].toLowerCase()))
      .map(({ command, description }) => ({
        title: `/${command}`,
        description,
        sign: element("span", { class: "suggestion-sign", "aria-hidden": "true" }, "/"),
        choose: () => send(`/${command}${suffix}`),
        complete: () => complete(`/${command}${suffix} `),
      }));
  }

  get label() {
    return text("commands");
  }

  async #of(chat, from) {
    const key = `${chat}/${from}`;
    if (!this.#lists.has(key)) {
      const found = await api.commands(chat, from);
      this.#lists.set(key, found.commands ?? found);
    }
    return this.#lists.get(key);
  }
}
