/** A frame drawn on empty ground: what it touches is picked out. */
import { pick, pickedNow } from "$/public/picked.js";

export const marqueeOf = (_, from, { board, page }, event) => {
  const frame = document.createElement("div");
  frame.className = "marquee";
  page.append(frame);
  const before = event?.shiftKey || event?.ctrlKey || event?.metaKey ? pickedNow() : [];
  const start = { x: from.x + board.scrollLeft, y: from.y + board.scrollTop };
  let [boxes, seen] = [[], ""];
  /** Where everything is on the canvas, read anew when it has scrolled: things may be drawn only then. */
  const read = () => {
    const now = `${board.scrollLeft}/${board.scrollTop}`;
    if (seen === now) return;
    seen = now;
    boxes = [...board.querySelectorAll("[data-item]")].filter((item) => item.offsetParent).map((item) => [item.dataset.item, item.getBoundingClientRect()]);
  };
  const move = ({ x, y }) => {
    read();
    const [left, top] = [start.x - board.scrollLeft, start.y - board.scrollTop];
    const [l, r, t, b] = [Math.min(left, x), Math.max(left, x), Math.min(top, y), Math.max(top, y)];
    const hit = boxes.filter(([, box]) => box.left < r && box.right > l && box.top < b && box.bottom > t).map(([id]) => id);
    pick([...before, ...hit]);
    const edge = board.getBoundingClientRect();
    const [x0, y0, x1, y1] = [Math.max(l, edge.left), Math.max(t, edge.top), Math.min(r, edge.right), Math.min(b, edge.bottom)];
    frame.style.transform = `translate(${x0}px, ${y0}px)`;
    [frame.style.width, frame.style.height] = [`${Math.max(0, x1 - x0)}px`, `${Math.max(0, y1 - y0)}px`];
  };
  const end = (dropped) => (frame.remove(), dropped || pick(before));
  return { move, end };
};
