/** What the map lies on: larger and smaller round the point one looks at, and the keys that look for, fold and zoom. */
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { findByKeys, useLens } from "$/public/found.js";
import { current } from "$/public/live.js";
import { LARGEST, SMALLEST, fold, lens, see } from "$/public/lens.js";
import { follow } from "$/public/stack.jsx";

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const PER_PIXEL = 0.004; // how much a turn of the wheel enlarges
const board = () => document.querySelector(".board");
const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });

/** Make the map this large; what is at `point` of the screen stays there. */
const zoomTo = (wanted, point) => {
  const [root, map] = [board(), document.querySelector(".map")];
  const [before, zoom] = [lens(current()).zoom, Math.min(LARGEST, Math.max(SMALLEST, wanted))];
  if (!map || Math.abs(zoom - before) < 0.005) return;
  const at = point ?? middle(root.getBoundingClientRect());
  const mark = document.elementFromPoint(at.x, at.y)?.closest(".cell .touchpoint, .note, .cell, .feeling") ?? map;
  const was = mark.getBoundingClientRect();
  const [x, y] = [(at.x - was.left) / was.width, (at.y - was.top) / was.height];
  flushSync(() => see({ zoom }));
  const now = mark.getBoundingClientRect();
  root.scrollBy({ left: now.left + x * now.width - at.x, top: now.top + y * now.height - at.y, behavior: "instant" });
};
/** The next size of the usual ones, up or with -1 down. */
export const zoomBy = (by) => {
  const { zoom } = lens(current());
  const next = by > 0 ? STEPS.find((step) => step > zoom + 0.005) : STEPS.findLast((step) => step < zoom - 0.005);
  if (next) zoomTo(next);
};
export const zoomWhole = () => zoomTo(1);
/** As large as it may be with all stages and lanes on the screen, but not larger than usual. */
export const zoomToFit = () => {
  const [root, map] = [board(), document.querySelector(".map")];
  const [last, first] = [map.querySelector(".map-heads > :last-child"), map.getBoundingClientRect()];
  const { zoom } = lens(current());
  const [width, height] = [(last.getBoundingClientRect().left - first.left) / zoom, first.height / zoom];
  zoomTo(Math.min(1, root.clientWidth / width, root.clientHeight / height));
  root.scrollTo({ left: 0, top: 0, behavior: "instant" });
};

/** The stage or lane at which the keyboard stands. */
const foldHere = (noun) => {
  const here = document.activeElement?.closest(noun === "lane" ? "[data-lane]" : "[data-column]");
  const head = here && document.querySelector(`.stage-head[data-column="${here.dataset.column}"]`);
  const id = noun === "lane" ? here?.dataset.lane : head?.dataset.stage;
  if (!id || id === "heads") return;
  flushSync(() => fold(noun, id));
  document.querySelector(`[data-fold="${CSS.escape(id)}"]`)?.focus();
};
const keys = (event) => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const [command, inside] = [(ctrlKey || metaKey) && !altKey, document.activeElement?.closest?.(".board")];
  const done = !inside ? null
    : command && (key === "+" || key === "=") ? () => zoomBy(1)
    : command && key === "-" ? () => zoomBy(-1)
    : command && key === "0" ? zoomWhole
    : altKey && !shiftKey && !ctrlKey && code === "KeyS" ? () => foldHere("stage")
    : altKey && !shiftKey && !ctrlKey && code === "KeyL" ? () => foldHere("lane")
    : null;
  if (!done || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  done();
};

const wheel = (event) => {
  if (!event.ctrlKey && !event.metaKey) return; // two fingers on a pad come as this as well
  event.preventDefault();
  const pixels = Math.max(-80, Math.min(80, event.deltaY * (event.deltaMode ? 16 : 1)));
  zoomTo(lens(current()).zoom * Math.exp(-pixels * PER_PIXEL), { x: event.clientX, y: event.clientY });
};
/** Two fingers on the glass. */
const pinching = () => {
  let began = null;
  const apart = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  const start = ({ touches }) => (began = touches.length === 2 ? { apart: apart(touches), zoom: lens(current()).zoom } : null);
  const move = (event) => {
    if (!began || event.touches.length !== 2 || window.matchMedia("(max-width: 760px)").matches) return;
    event.preventDefault();
    const [a, b] = event.touches;
    zoomTo((began.zoom * apart(event.touches)) / began.apart, { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 });
  };
  return { touchstart: start, touchmove: move, touchend: start };
};

/** How much of the board's top the heads cover, for what is scrolled to below them. */
const measure = (ground) => ground?.style.setProperty("--heads", `${ground.querySelector(".map-heads").getBoundingClientRect().height}px`);

export const Ground = ({ children }) => {
  const root = useRef(null);
  const { zoom } = useLens();
  useEffect(() => {
    const scroller = root.current.querySelector(".board");
    const stop = follow(scroller);
    const heads = new ResizeObserver(() => measure(root.current));
    heads.observe(scroller.querySelector(".map-heads"));
    const heard = Object.entries({ wheel, ...pinching() });
    heard.forEach(([name, hear]) => scroller.addEventListener(name, hear, { passive: false }));
    const deaf = findByKeys();
    document.addEventListener("keydown", keys);
    return () => (stop(), deaf(), heads.disconnect(), heard.forEach(([name, hear]) => scroller.removeEventListener(name, hear)), document.removeEventListener("keydown", keys));
  }, []);
  useEffect(() => measure(root.current), [zoom]);
  return <div className="ground" ref={root} style={{ "--zoom": zoom }}>{children}</div>;
};
