/** The sandbox's own page API, on the address this page came from. */
const base = new URL("/sandbox/", location.origin);

export class Refusal extends Error {}

async function call(path, { query, body, signal } = {}) {
  const address = new URL(path, base);
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== null) address.searchParams.set(name, value);
  const response = await fetch(address, body === undefined
    ? { signal, cache: "no-store" }
    : { signal, method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const content = response.headers.get("Content-Type")?.includes("json") ? await response.json() : undefined;
  if (!response.ok) throw new Refusal(content?.description ?? content?.detail ?? content?.error ?? `HTTP ${response.status}`);
  return content;
}

export const world = () => call("world");
export const history = chat => call("messages", { query: { chat_id: chat } });
export const commands = (chat, from) => call("commands", { query: { chat_id: chat, from_id: from } });
export const sendMessage = message => call("messages", { body: message });
export const editMessage = edit => call("edits", { body: edit });
export const tap = tapped => call("taps", { body: tapped });
export const inlineResults = (question, signal) => call("inline", { body: question, signal });
export const chooseInline = choice => call("inline/choose", { body: choice });
export const stopDraft = draft => call("stops", { body: draft });
export const setMember = change => call("members", { body: change });
export const block = change => call("blocks", { body: change });
