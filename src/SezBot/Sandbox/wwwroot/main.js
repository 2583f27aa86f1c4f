import { actionsOf } from "./actions.js";
import { renderChats, titleOf } from "./chats.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { follow } from "./feed.js";
import { Head } from "./head.js";
import { icon } from "./icons.js";
import { freeKeys } from "./keyboard.js";
import { deepLink } from "./links.js";
import { Log } from "./log.js";
import { alertBox, toast } from "./notices.js";
import { renderPeople } from "./people.js";
import { readRoute, writeRoute } from "./route.js";
import { Sandbox } from "./state.js";
import { language, speak, text } from "./texts.js";
import { renderTopics } from "./topics.js";

const retry = 1500;
const sandbox = new Sandbox();
let insisted;
let composer;

const actions = { ...actionsOf(sandbox, go, () => composer), otherLanguage };
const head = new Head(sandbox, actions);
const log = new Log(sandbox, actions);
composer = new Composer(sandbox, actions);

function render() {
  speak(insisted ?? sandbox.me.language_code);
  document.title = `${titleOf(sandbox.chat, sandbox)} · ${sandbox.me.first_name}`;
  byId("language").textContent = text("otherLanguage");
  byId("language").lang = language() === "ru" ? "en" : "ru";
  byId("connection").hidden = sandbox.connected;
  byId("connection").textContent = sandbox.connected ? "" : text("lost");
  head.render();
  renderPeople(sandbox, actions.become);
  renderChats(sandbox, actions.openChat);
  renderTopics(sandbox, actions.openTopic);
  log.render();
  composer.render();
}

/** Goes to a place and remembers it in the address; without a chat, a narrow window shows the list. */
function go(place) {
  if (sandbox.me && place.user !== sandbox.me.id) insisted = undefined;
  arrive(place);
  writeRoute({ ...place, topic: sandbox.topic });
  if (place.chat !== undefined && matchMedia("(min-width: 820px)").matches) composer.focus();
}

function arrive(place) {
  byId("frame").dataset.view = place.chat === undefined ? "list" : "chat";
  sandbox.choose({ chat: sandbox.chat?.id, ...withoutUnknown(place) });
}

const withoutUnknown = place => Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));

function otherLanguage() {
  insisted = language() === "ru" ? "en" : "ru";
  sandbox.changed();
}

function connected(is) {
  if (sandbox.connected === is) return;
  sandbox.connected = is;
  byId("connection").hidden = is;
  byId("connection").textContent = is ? "" : text("lost");
}

/** The first of the people who speaks a language that the browser asks for. */
function likeliest() {
  for (const wanted of navigator.languages) {
    const user = sandbox.users.find(one => wanted.toLowerCase().startsWith(one.language_code ?? "-"));
    if (user) return user;
  }
  return sandbox.users[0];
}

/** Fetches everything anew and tells whether the server was there. */
async function reload() {
  const there = await sandbox.load().then(() => true, () => false);
  connected(there);
  return there;
}

async function begin() {
  speak(navigator.language);
  byId("down").append(icon("down"));
  byId("skip").addEventListener("click", () => composer.focus());
  byId("language").addEventListener("click", otherLanguage);
  while (!await reload()) await new Promise(resolve => setTimeout(resolve, retry));
  const place = readRoute();
  const user = sandbox.users.find(one => one.id === place.user) ?? likeliest();
  sandbox.me = user;
  sandbox.addEventListener("change", render);
  arrive({ user: user.id, chat: place.chat ?? (place.user === undefined ? user.id : undefined), topic: place.topic });
  writeRoute({ user: user.id, chat: byId("frame").dataset.view === "chat" ? sandbox.chat.id : undefined, topic: sandbox.topic }, true);
  addEventListener("popstate", () => arrive(readRoute()));
  listen();
}

function listen() {
  sandbox.addEventListener("callback_answer", ({ detail }) => {
    if (detail.from_id !== sandbox.me.id) return;
    freeKeys();
    const bot = deepLink(detail.url);
    if (bot && actions.isBot(bot.username)) actions.deepLink(bot.start);
    if (detail.text) (detail.show_alert ? alertBox : toast)(detail.text);
  });
  for (const type of ["chat", "reload"]) sandbox.addEventListener(type, reload);
  follow({
    since: () => sandbox.sequence,
    event: (number, event) => {
      if (number) sandbox.sequence = number;
      sandbox.apply(event);
    },
    lost: () => connected(false),
    resumed: reload,
  });
}

begin();
