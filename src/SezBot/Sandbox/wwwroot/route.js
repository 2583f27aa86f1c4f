/** Who one is and where stands in the address, so that going back, reloading and a second tab do what one expects. */
export function readRoute() {
  const values = new URLSearchParams(location.hash.slice(1));
  const number = name => values.has(name) ? Number(values.get(name)) : undefined;
  return { user: number("user"), chat: number("chat"), topic: number("topic") };
}

export function writeRoute({ user, chat, topic }, replace = false) {
  const values = new URLSearchParams({ user });
  if (chat !== undefined) values.set("chat", chat);
  if (topic !== undefined) values.set("topic", topic);
  const address = `#${values}`;
  if (address === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", address);
}
