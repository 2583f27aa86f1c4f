import { element } from "./dom.js";
import { icon } from "./icons.js";

const gap = 6;

/** A menu at an element or a point. Items: `{label, icon?, checked?, danger?, choose}`; arrows move, Escape closes, focus returns. */
export function openMenu(anchor, items, point) {
  const buttons = items.map(item => element("button", {
    class: `menu-item${item.danger ? " danger" : ""}`,
    type: "button",
    role: item.checked === undefined ? "menuitem" : "menuitemradio",
    "aria-checked": item.checked === undefined ? undefined : String(item.checked),
    tabindex: "-1",
    onclick: () => {
      menu.hidePopover();
      item.choose();
    },
  }, item.icon && icon(item.icon), element("span", {}, item.label), item.checked && icon("check")));
  const menu = element("div", { class: "menu", popover: "auto", role: "menu", "aria-label": anchor.getAttribute("aria-label"), onkeydown: event => move(event, buttons, menu) }, buttons);

  document.body.append(menu);
  menu.addEventListener("toggle", event => {
    anchor.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "open") return;
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    if (inside) anchor.focus();
  });
  menu.showPopover();
  place(menu, point ?? anchor.getBoundingClientRect());
  (buttons.find(button => button.getAttribute("aria-checked") === "true") ?? buttons[0]).focus();
}

function place(menu, { left, right, top, bottom }) {
  const below = bottom + gap + menu.offsetHeight <= innerHeight;
  const fits = left + menu.offsetWidth <= innerWidth - gap;
  menu.style.top = `${Math.max(gap, below ? bottom + gap : top - gap - menu.offsetHeight)}px`;
  menu.style.left = `${Math.max(gap, fits ? left : right - menu.offsetWidth)}px`;
}

function move(event, buttons, menu) {
  const at = buttons.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  buttons[(next + buttons.length) % buttons.length].focus();
}
