import { element } from "./dom.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

const bars = 28;

/** What a message carries besides text, drawn: the sandbox sends only the fact that it is a photo, a voice message or a sticker. */
export function attachment(message) {
  switch (kindOf(message)) {
    case "photo": return element("div", { class: "photo", role: "img", "aria-label": text("photo") }, icon("photo"));
    case "voice": return voice(message);
    case "sticker": return element("div", { class: "sticker", role: "img", "aria-label": text("sticker") }, element("img", { src: "icon.svg", alt: "" }));
    case "document": return file(message.document);
    default: return undefined;
  }
}

export const kindOf = message => ["photo", "voice", "sticker", "document"].find(kind => message[kind] || message.kind === kind);

/** One line that stands for the message in a list or a reply. */
export function summary(message) {
  const words = message.text ?? message.caption ?? "";
  if (words !== "") return words.replace(/\s+/g, " ");
  const happened = happening(message);
  if (happened) return happened;
  const kind = kindOf(message);
  return kind === "document" ? message.document?.file_name ?? text("file") : kind ? text(kind) : "";
}

/** What a service message tells of, in a line; nothing for a message that somebody wrote. */
export function happening(message) {
  const names = message.new_chat_members?.map(member => member.first_name).join(", ");
  if (names) return text("joined", names);
  if (message.left_chat_member) return text("left", message.left_chat_member.first_name);
  if (message.forum_topic_created) return text("topicOpened", message.forum_topic_created.name);
  return message.migrate_to_chat_id || message.migrate_from_chat_id ? text("upgraded") : undefined;
}

function voice(message) {
  const heights = Array.from({ length: bars }, (_, index) => 4 + ((message.message_id * 7 + index * index * 5) % 17));
  return element("div", { class: "voice", role: "img", "aria-label": text("voice") },
    element("span", { class: "voice-play" }, icon("play")),
    element("span", { class: "voice-bars" }, heights.map(height => element("i", { class: `bar-${Math.ceil(height / 4)}` }))),
    element("span", { class: "voice-time" }, `0:${String(message.voice?.duration ?? 3).padStart(2, "0")}`));
}

function file(document) {
  const size = document?.file_size ? `${Math.max(1, Math.round(document.file_size / 1024))} KB` : "";
  return element("div", { class: "file" },
    element("span", { class: "file-sign" }, icon("file")),
    element("span", { class: "file-name" }, document?.file_name ?? text("file"), element("small", {}, size)));
}
