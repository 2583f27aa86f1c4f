import { element } from "./dom.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

const bars = 28;

/** What a message carries besides text, drawn: the sandbox knows only that it is a photo, a voice message or a sticker. */
export function attachment(message) {
  switch (message.kind) {
    case "photo": return element("div", { class: "photo", role: "img", "aria-label": text("photo") }, icon("photo"));
    case "voice": return voice(message);
    case "sticker": return element("div", { class: "sticker", role: "img", "aria-label": text("sticker") }, element("img", { src: "icon.svg", alt: "" }));
    case "document": return file(message);
    default: return undefined;
  }
}

/** One line that stands for the message in a list or a reply. */
export function summary(message) {
  if (message.text) return message.text.replace(/\s+/g, " ");
  if (message.kind === "document") return message.document?.file_name ?? text("file");
  return happening(message) ?? (["photo", "voice", "sticker"].includes(message.kind) ? text(message.kind) : "");
}

const happenings = new Set(["new_chat_members", "left_chat_member", "forum_topic_created", "migrate_to_chat_id", "migrate_from_chat_id"]);

/** What a service message tells of, in a line; nothing for a message that somebody wrote. */
export const happening = message => happenings.has(message.kind) ? text(message.kind) : undefined;

function voice(message) {
  const heights = Array.from({ length: bars }, (_, index) => 4 + ((message.message_id * 7 + index * index * 5) % 17));
  return element("div", { class: "voice", role: "img", "aria-label": text("voice") },
    element("span", { class: "voice-play" }, icon("play")),
    element("span", { class: "voice-bars" }, heights.map(height => element("i", { class: `bar-${Math.ceil(height / 4)}` }))),
    element("span", { class: "voice-time" }, `0:${String(message.voice?.duration ?? 3).padStart(2, "0")}`));
}

function file({ document, file_id: id }) {
  const size = document?.file_size ? `${Math.max(1, Math.round(document.file_size / 1024))} KB` : "";
  return element(id ? "a" : "div", { class: "file", href: id && `/sandbox/files/${encodeURIComponent(id)}`, download: id && (document?.file_name ?? "") },
    element("span", { class: "file-sign" }, icon("file")),
    element("span", { class: "file-name" }, document?.file_name ?? text("file"), element("small", {}, size)));
}
