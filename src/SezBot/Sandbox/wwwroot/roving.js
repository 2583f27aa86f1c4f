/**
 * One stop of the Tab key for the whole log: the arrows walk from message to message, Enter opens the actions of the
 * one in focus. Links and buttons inside messages are stops of their own.
 */
export function rovingRows(list, actions, sandbox) {
  const rows = () => [...list.querySelectorAll("article.row")];

  const refresh = () => {
    if (list.contains(document.activeElement)) return;
    for (const row of rows()) row.tabIndex = -1;
    const last = rows().at(-1);
    if (last) last.tabIndex = 0;
  };
  new MutationObserver(refresh).observe(list, { childList: true });

  list.addEventListener("focusin", event => {
    const row = event.target.closest("article.row");
    if (!row) return;
    for (const other of rows()) other.tabIndex = other === row ? 0 : -1;
  });

  list.addEventListener("keydown", event => {
    const row = event.target;
    if (!row.matches?.("article.row")) return;
    const all = rows();
    const at = all.indexOf(row);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[Math.min(Math.max(next, 0), all.length - 1)].focus();
    }
    if (event.key === "Enter") {
      event.preventDefault();
      actions.menu(sandbox.message(sandbox.chat.id, Number(row.dataset.id)), row.querySelector(".row-more"));
    }
  });
}
