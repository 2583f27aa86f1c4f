import { element } from "./dom.js";
import { text } from "./texts.js";

/** A quotation; an expandable one shows about three lines until it is asked for the rest. */
export function quotation(content, expandable) {
  if (!expandable) return element("blockquote", { class: "quotation" }, content);
  const body = element("div", { class: "quotation-body" }, content);
  const toggle = element("button", { class: "quotation-toggle", type: "button", "aria-expanded": "false", hidden: true }, text("showAll"));
  const quote = element("blockquote", { class: "quotation expandable" }, body, toggle);

  const set = open => {
    quote.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = text(open ? "showLess" : "showAll");
  };
  toggle.addEventListener("click", event => {
    event.stopPropagation();
    set(!quote.classList.contains("open"));
  });
  body.addEventListener("click", event => {
    if (!toggle.hidden && !event.target.closest("a, button, [role=button]") && String(getSelection()) === "") set(true);
  });
  body.addEventListener("focusin", () => set(true));
  new ResizeObserver(() => {
    if (!quote.classList.contains("open")) toggle.hidden = body.scrollHeight <= body.clientHeight + 2;
  }).observe(body);
  return quote;
}
