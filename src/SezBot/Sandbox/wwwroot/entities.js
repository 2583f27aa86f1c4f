import { element, isPress } from "./dom.js";
import { text as say } from "./texts.js";
import { link } from "./links.js";
import { quotation } from "./quotation.js";

const plain = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/** Message text with its entities (offsets and lengths in UTF-16 units, as JavaScript counts) as nodes. */
export function formatted(text, entities, actions) {
  const ordered = (entities ?? [])
    .filter(entity => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
    .sort((left, right) => left.offset - right.offset || right.length - left.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...spans(text, ordered, 0, text.length, actions));
  return fragment;
}

/** What stands between two offsets; an entity that reaches over the end of the one around it is cut there. */
function spans(text, entities, start, end, actions) {
  const nodes = [];
  let position = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (entity.offset < position) continue;
    const close = Math.min(entity.offset + entity.length, end);
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const inside = entities.slice(index + 1).filter(other => other.offset < close);
    nodes.push(wrap(entity, text.slice(entity.offset, close), spans(text, inside, entity.offset, close, actions), actions));
    position = close;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return withoutBreaksAtQuotes(nodes);
}

function wrap(entity, covered, content, actions) {
  switch (entity.type) {
    case "pre": return element("pre", { tabindex: "0" }, element("code", { data: entity.language ? { language: entity.language } : {} }, content));
    case "text_link": return link(entity.url, content, actions);
    case "url": return link(covered.includes("://") ? covered : `https://${covered}`, content, actions);
    case "email": return link(`mailto:${covered}`, content, actions);
    case "mention": return element("button", { class: "inline-link", type: "button", onclick: () => actions.mention(covered) }, content);
    case "bot_command": return element("button", { class: "inline-link", type: "button", onclick: () => actions.command(covered) }, content);
    case "text_mention": case "hashtag": case "cashtag": return element("span", { class: "tag" }, content);
    case "blockquote": return quotation(content, false);
    case "expandable_blockquote": return quotation(content, true);
    case "spoiler": return spoiler(content);
    default: return plain[entity.type] ? element(plain[entity.type], {}, content) : element("span", {}, content);
  }
}

function spoiler(content) {
  const hidden = element("span", { inert: true }, content);
  const cover = element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": say("spoiler") }, hidden);
  const show = () => {
    cover.replaceWith(element("span", { class: "spoiler-shown" }, ...hidden.childNodes));
  };
  cover.addEventListener("click", show, { once: true });
  cover.addEventListener("keydown", event => {
    if (!isPress(event)) return;
    event.preventDefault();
    show();
  });
  return cover;
}

// A quotation is a block of its own, so the line break before and after it would show as an empty line.
function withoutBreaksAtQuotes(nodes) {
  return nodes.map((node, index) => {
    if (typeof node !== "string") return node;
    let shown = node;
    if (isBlock(nodes[index + 1])) shown = shown.replace(/\n$/, "");
    if (isBlock(nodes[index - 1])) shown = shown.replace(/^\n/, "");
    return shown;
  });
}

const isBlock = node => node instanceof HTMLElement && (node.tagName === "BLOCKQUOTE" || node.tagName === "PRE");
