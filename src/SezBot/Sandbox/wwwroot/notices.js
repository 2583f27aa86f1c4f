import { byId, element } from "./dom.js";
import { Refusal } from "./api.js";
import { text } from "./texts.js";

const toastLasts = 4500;

export function toast(message) {
  const shown = element("p", { class: "toast" }, message);
  byId("toasts").append(shown);
  setTimeout(() => shown.remove(), toastLasts);
}

export function alertBox(message) {
  byId("alert-text").textContent = message;
  byId("alert").showModal();
}

/** Runs what a person asked for; a failure becomes a line to read. Tells whether it worked. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (failure) {
    if (!(failure instanceof Refusal) && !(failure instanceof TypeError)) throw failure;
    toast(failure instanceof Refusal ? text("refused", failure.message) : text("failed"));
    return false;
  }
}
