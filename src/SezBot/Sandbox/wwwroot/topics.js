import { byId, element } from "./dom.js";
import { text } from "./texts.js";

/** The topics of a group that has them, as tabs over the one log. */
export function renderTopics(sandbox, open) {
  const row = byId("topics");
  const { chat } = sandbox;
  row.hidden = !chat.is_forum;
  byId("log").toggleAttribute("aria-labelledby", false);
  if (row.hidden) return row.replaceChildren();
  const held = row.contains(document.activeElement);
  const topics = [{ id: undefined, name: text("general") }, ...sandbox.topics(chat)];
  row.replaceChildren(...topics.map(topic => tab(topic, sandbox, open)));
  row.onkeydown = event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = topics.findIndex(topic => topic.id === sandbox.topic);
    open(topics.at((at + step) % topics.length).id);
  };
  if (held) row.querySelector("[aria-selected=true]").focus();
}

function tab(topic, sandbox, open) {
  const chosen = topic.id === sandbox.topic;
  const unread = sandbox.unreadInTopic(sandbox.chat.id, topic.id);
  return element("button", { class: "topic", type: "button", role: "tab", "aria-selected": String(chosen), "aria-controls": "log", tabindex: chosen ? "0" : "-1", onclick: () => open(topic.id) },
    topic.name, unread > 0 && element("span", { class: "badge", "aria-label": text("unread", unread) }, String(unread)));
}
