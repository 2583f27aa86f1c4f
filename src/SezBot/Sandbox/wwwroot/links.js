import { element } from "./dom.js";
import { text } from "./texts.js";

const openable = new Set(["http:", "https:", "mailto:", "tel:"]);

/** `{username, start}` of a link that opens a bot in Telegram, otherwise nothing. */
export function deepLink(address) {
  const url = parsed(address);
  if (!url) return undefined;
  if (url.protocol === "tg:" && /^\/*resolve/.test(url.host + url.pathname)) return { username: url.searchParams.get("domain"), start: url.searchParams.get("start") };
  if (url.host !== "t.me" && url.host !== "telegram.me") return undefined;
  const [username, ...rest] = url.pathname.split("/").filter(part => part.length > 0);
  return username && rest.length === 0 ? { username, start: url.searchParams.get("start") } : undefined;
}

/** A link of a message: to the bot it stays in this page, to anything else it opens a tab that knows nothing of this one. */
export function link(address, content, actions, look = "") {
  const bot = deepLink(address);
  if (bot && actions.isBot(bot.username))
    return element("a", { class: look, href: address, onclick: event => { event.preventDefault(); actions.deepLink(bot.start); } }, content);
  const url = parsed(address);
  if (!url || !openable.has(url.protocol)) return element("span", { class: look }, content);
  return element("a", { class: look, href: url.href, target: "_blank", rel: "noopener noreferrer", title: `${decoded(url.href)} (${text("newTab")})` }, content);
}

function parsed(address) {
  return URL.canParse(address ?? "") ? new URL(address) : undefined;
}

function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
