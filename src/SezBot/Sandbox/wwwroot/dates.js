import { language, text } from "./texts.js";

const moment = seconds => new Date(seconds * 1000);

export const dayKey = seconds => moment(seconds).toDateString();

export const time = seconds => new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(moment(seconds));

export const stamp = seconds => moment(seconds).toISOString();

export const full = seconds => new Intl.DateTimeFormat(language(), { dateStyle: "long", timeStyle: "medium", hourCycle: "h23" }).format(moment(seconds));

/** «Сегодня», «Вчера», «21 ноября», with the year where it is another one. */
export function day(seconds) {
  const shown = moment(seconds);
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (shown.toDateString() === now.toDateString()) return text("today");
  if (shown.toDateString() === yesterday.toDateString()) return text("yesterday");
  const year = shown.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(language(), { day: "numeric", month: "long", year }).format(shown);
}
