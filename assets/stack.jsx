/**
 * The things of a cell, one above the other. On a large map only those near the screen are in the document: the rest
 * is empty room as high as they were when last drawn, or as things are on average.
 *
 * Whatever has the keyboard, is pressed or dragged, is chosen or is gone to stays, wherever it is.
 */
import { Children, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { current, onChange, useCopy } from "$/public/live.js";
import { lens } from "$/public/lens.js";
import { view } from "$/public/views.js";

const LARGE = 300; // things on a map
const GUESS = 96; // a thing's height in the map's own pixels, until some were measured
const AHEAD = 600; // pixels of the screen drawn above and below it, and half of that beside it

const isLarge = view((copy) => [copy.records.touchpoint, copy.records.card], (met, noted) => Object.keys(met).length + Object.keys(noted).length > LARGE);

const heights = new Map(); // by id
const usual = { sum: 0, count: 0 };
const heightOf = (id) => heights.get(id) ?? (usual.count ? usual.sum / usual.count : GUESS);
const learn = (id, height) => {
  if (!heights.has(id) && usual.count < 40) (usual.sum += height), (usual.count += 1);
  heights.set(id, height);
};

/** Things that stay drawn: those held by name, the one with the keyboard, the one under the pointer. */
const held = new Map();
const pins = { focus: null, press: null };
const listeners = new Set();
const tell = () => listeners.forEach((listen) => listen());
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** Keep a thing drawn until it is released as often as it was held. */
export const hold = (id) => (held.set(id, (held.get(id) ?? 0) + 1), tell());
export const release = (id) => (held.get(id) > 1 ? held.set(id, held.get(id) - 1) : held.delete(id), tell());
const isPinned = (id) => held.has(id) || pins.focus === id || pins.press === id;

const stacks = new Map(); // by element
const pin = (which) => ({ target }) => {
  const root = target instanceof Element ? target.closest(".stack") : null;
  const id = root && stacks.get(root)?.idAt([...root.children].findIndex((child) => child.contains(target)));
  if ((id || null) !== pins[which]) (pins[which] = id || null), tell();
};
const unpress = () => pins.press && ((pins.press = null), tell());
if (typeof document !== "undefined") {
  document.addEventListener("focusin", pin("focus"));
  document.addEventListener("pointerdown", pin("press"), true);
  for (const end of ["pointerup", "pointercancel", "dragend"]) document.addEventListener(end, unpress);
}

let everywhere = false; // on paper all is drawn
const onScreen = () => {
  const board = document.querySelector(".board")?.getBoundingClientRect();
  return board ? [board] : [];
};
const wider = ({ top, bottom, left, right }, by) => ({ top: top - by, bottom: bottom + by, left: left - by / 2, right: right + by / 2 });
/** Draw what is near these rectangles, and let go of the rest. */
const sweep = (areas = onScreen()) => areas.length && stacks.forEach((stack) => stack.draw(areas));
/** Draw at once what stands around an element, so that the keyboard can step onto it. */
export const drawAround = (element) => {
  const [box, [board]] = [element.getBoundingClientRect(), onScreen()];
  const near = board && box.bottom > board.top - AHEAD && box.top < board.bottom + AHEAD;
  flushSync(() => sweep(near ? [board, box] : [box]));
};

let waiting = 0;
const soon = () => (waiting ||= requestAnimationFrame(() => ((waiting = 0), sweep())));
/** Keep what is drawn near what is seen of a scrolling board; gives back how to stop. */
export const follow = (board) => {
  const sizes = new ResizeObserver(soon);
  const print = (all) => () => ((everywhere = all), flushSync(tell), soon());
  const [before, after] = [print(true), print(false)];
  let { stage } = current().board;
  const deaf = onChange(() => current().board.stage !== stage && (({ stage } = current().board), soon()));
  board.addEventListener("scroll", soon, { passive: true });
  for (const one of [board, board.querySelector(".map")]) if (one) sizes.observe(one);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => (deaf(), sizes.disconnect(), board.removeEventListener("scroll", soon), window.removeEventListener("beforeprint", before), window.removeEventListener("afterprint", after));
};

/** The places, from and behind the last, of those between top and bottom, measured from the first one's top. */
const between = (ids, gap, top, bottom) => {
  let [at, from, to] = [0, ids.length, 0];
  ids.forEach((id, place) => {
    const end = at + heightOf(id);
    if (end >= top && at <= bottom) [from, to] = [Math.min(from, place), place + 1];
    at = end + gap;
  });
  return [from, to];
};
const seen = (root, ids, gap, zoom, areas, ahead) => {
  const box = root.getBoundingClientRect();
  const wide = areas.map((area) => wider(area, ahead)).filter(({ left, right }) => box.width && box.right >= left && box.left <= right);
  const parts = wide.map(({ top, bottom }) => between(ids, gap, (top - box.top) / zoom, (bottom - box.top) / zoom)).filter(([from, to]) => from < to);
  return parts.length ? [Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))] : [0, 0];
};

/** What is drawn, in order: things, and the room of those left out between them. */
const laidOut = (ids, gap, [from, to], stays) => {
  const parts = [];
  ids.forEach((id, place) => {
    if ((place >= from && place < to) || stays(id)) return parts.push({ id, place });
    const last = parts[parts.length - 1];
    if (last && !last.id) last.height += gap + heightOf(id);
    else parts.push({ height: heightOf(id) });
  });
  return parts;
};

export const Stack = ({ things, children }) => {
  const [, again] = useReducer((count) => count + 1, 0);
  const root = useRef(null);
  const now = useRef({ range: [0, 0], gap: 8 }).current;
  const large = useCopy(isLarge);
  const zoom = useCopy((copy) => lens(copy).zoom);
  const chosen = useCopy(({ board }) => (things.some(({ id }) => id === board.chosen) ? board.chosen : null));
  const pinned = useSyncExternalStore(listening, () => things.map(({ id }) => id).filter(isPinned).join(), () => "");
  const all = useSyncExternalStore(listening, () => everywhere, () => false) || !large;
  const items = Children.toArray(children);
  const ids = things.map(({ id }) => id);
  const stays = (id) => all || id === chosen || pinned.split(",").includes(id);
  const parts = laidOut(ids, now.gap, now.range, stays);
  Object.assign(now, { ids, zoom, large, idAt: (place) => parts[place]?.id });

  now.draw ??= (areas) => {
    if (!now.large || !root.current) return;
    const [near, far] = [AHEAD / 2, AHEAD].map((ahead) => seen(root.current, now.ids, now.gap, now.zoom, areas, ahead));
    const [from, to] = now.range;
    const enough = near[0] >= near[1] ? from >= to : from <= near[0] && to >= near[1] && to - from <= 2 * (far[1] - far[0]);
    if (!enough) (now.range = far), again();
  };
  useLayoutEffect(() => {
    const element = root.current;
    now.gap = parseFloat(getComputedStyle(element).rowGap) || 0;
    stacks.set(element, now);
    now.draw(onScreen());
    return () => stacks.delete(element);
  }, []);
  useLayoutEffect(() => {
    if (!large) return;
    parts.forEach(({ id }, place) => id && learn(id, root.current.children[place].getBoundingClientRect().height / zoom));
  });
  return (
    <div className={large ? "stack large" : "stack"} ref={root}>
      {parts.map(({ id, place, height }, index) => (id ? items[place] : <div key={`room ${index}`} className="room" style={{ height }} />))}
    </div>
  );
};
