import { avatar } from "./avatar.js";
import { byId, element } from "./dom.js";

/** The choice of who one is, as a row of faces; the arrows choose, as in any group of radio buttons. */
export function renderPeople(sandbox, become) {
  const row = byId("people");
  const held = row.contains(document.activeElement);
  row.replaceChildren(...sandbox.users.map(user => person(user, sandbox, become)));
  row.onkeydown = event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = sandbox.users.indexOf(sandbox.me);
    become(sandbox.users.at((at + step) % sandbox.users.length).id);
  };
  if (held) row.querySelector("[aria-checked=true]").focus();
}

function person(user, sandbox, become) {
  const mine = user.id === sandbox.me.id;
  const waiting = !mine && sandbox.unreadIn({ id: user.id }) > 0;
  return element("button", { class: `person${waiting ? " waiting" : ""}`, type: "button", role: "radio", "aria-checked": String(mine), tabindex: mine ? "0" : "-1", data: { user: user.id }, onclick: () => become(user.id) },
    avatar({ id: user.id, name: user.first_name, size: "small" }),
    element("span", {}, user.first_name));
}
