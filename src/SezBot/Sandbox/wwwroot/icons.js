const namespace = "http://www.w3.org/2000/svg";

// Strokes on a 24 by 24 grid.
const strokes = {
  back: "M15 5l-7 7 7 7",
  more: "M12 5h.01M12 12h.01M12 19h.01",
  send: "M4 12l16-8-6 16-3-7z",
  clip: "M8 12.5l5.5-5.5a3 3 0 0 1 4.3 4.3l-7.3 7.2a5 5 0 0 1-7-7l7-7",
  slash: "M15 6L9 18M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
  down: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  reply: "M10 6l-6 5 6 5v-3c5 0 8 1 10 4 0-6-4-9-10-9z",
  edit: "M4 20l1-5L16 4l4 4L9 19z",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  voice: "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
  sticker: "M5 4h14v9l-7 7H5zM12 20v-7h7M9 9h.01M15 9h.01",
  link: "M9 15L18 6M11 6h7v7",
  question: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5c0-3.3 5-3.3 5 0 0 2-2.5 2-2.5 4M12 17h.01",
  language: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 2.5 4 5.5 4 9s-1 6.5-4 9c-3-2.5-4-5.5-4-9s1-6.5 4-9z",
  quote: "M5 5v14M10 8h9M10 12h9M10 16h5",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  play: "M8 5l11 7-11 7z",
  check: "M5 12l5 5 9-10",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-8 13-8 13 0M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14.5c2.4.8 3.5 2.7 3.5 5.5",
  channel: "M4 10v4h4l8 5V5l-8 5zM19 9a4 4 0 0 1 0 6",
};

/** An ornament beside a text or in a labelled button: hidden from screen readers. */
export function icon(name) {
  const drawing = document.createElementNS(namespace, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", `icon icon-${name}`);
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", strokes[name]);
  drawing.append(path);
  return drawing;
}
