import { element } from "./dom.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

/** What a newcomer sees in an empty private chat. */
export function welcome(sandbox, actions) {
  return element("section", { class: "welcome", "aria-labelledby": "welcome-title" },
    element("img", { class: "welcome-sign", src: "icon.svg", alt: "", width: "72", height: "72" }),
    element("h2", { id: "welcome-title" }, text("welcomeTitle")),
    element("p", {}, text("welcomeText")),
    element("ul", { class: "hints" }, text("hints").map(([sign, words]) => element("li", {}, icon(sign), element("span", {}, words)))),
    !sandbox.me.blocked && element("button", { class: "main start", type: "button", onclick: () => actions.send("/start") }, text("start")));
}

/** An empty group, topic or channel. */
export function quiet(chat) {
  return element("section", { class: "quiet-place" },
    element("p", {}, text("emptyTopic")),
    chat.type !== "channel" && element("p", {}, text("groupHint")));
}
