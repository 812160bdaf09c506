/**
 * The things of a cell, one above the other, and the rows of a table or outline. On a large map only those near the
 * screen are in the document: the rest is empty room as high as they were when last drawn, or as they are on average.
 *
 * Whatever has the keyboard, is pressed or dragged, is chosen or is gone to stays, wherever it is.
 */
import { Children, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { current, onChange, useCopy } from "$/public/live.js";
import { lens } from "$/public/lens.js";
import { keeper, view } from "$/public/views.js";

const LARGE = 300; // things on a map
const GUESS = { thing: 96, row: 44 }; // heights in the map's own pixels, until some were measured
const AHEAD = 600; // pixels of the screen drawn above and below it, and half of that beside it

const isLarge = view((copy) => [copy.records.touchpoint, copy.records.card], (met, noted) => Object.keys(met).length + Object.keys(noted).length > LARGE);

/** How high things of one kind are, by id. */
const heightsOf = (guess) => {
  const [known, usual] = [new Map(), { sum: 0, count: 0 }];
  const of = (id) => known.get(id) ?? (usual.count ? usual.sum / usual.count : guess);
  const learn = (id, height) => {
    if (!known.has(id) && usual.count < 40) (usual.sum += height), (usual.count += 1);
    known.set(id, height);
  };
  return { of, learn };
};
const heights = { thing: heightsOf(GUESS.thing), row: heightsOf(GUESS.row) };

/** Things that stay drawn: those held by name, the one with the keyboard, the one under the pointer. */
const held = new Map();
const pins = { focus: null, press: null };
const listeners = new Set();
const tell = () => listeners.forEach((listen) => listen());
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** Keep a thing drawn until it is released as often as it was held. */
export const hold = (id) => (held.set(id, (held.get(id) ?? 0) + 1), tell());
export const release = (id) => (held.get(id) > 1 ? held.set(id, held.get(id) - 1) : held.delete(id), tell());
const pinnedOf = (ids) => [...held.keys(), pins.focus, pins.press].filter((id) => id && ids.includes(id)).join();

const stacks = new Map(); // by element
const pin = (which) => ({ target }) => {
  const root = target instanceof Element ? target.closest(".stack, [data-rows]") : null;
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
  const board = document.querySelector(".board, .sheet")?.getBoundingClientRect();
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
  for (const one of [board, ...board.children]) sizes.observe(one);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => (deaf(), sizes.disconnect(), board.removeEventListener("scroll", soon), window.removeEventListener("beforeprint", before), window.removeEventListener("afterprint", after));
};

/** The places, from and behind the last, of those between top and bottom, measured from the first one's top. */
const between = (ids, heightOf, gap, top, bottom) => {
  let [at, from, to] = [0, ids.length, 0];
  ids.forEach((id, place) => {
    const end = at + heightOf(id);
    if (end >= top && at <= bottom) [from, to] = [Math.min(from, place), place + 1];
    at = end + gap;
  });
  return [from, to];
};
const seen = (root, { ids, heightOf, gap, zoom }, areas, ahead) => {
  const box = root.getBoundingClientRect();
  const wide = areas.map((area) => wider(area, ahead)).filter(({ left, right }) => box.width && box.right >= left && box.left <= right);
  const parts = wide.map(({ top, bottom }) => between(ids, heightOf, gap, (top - box.top) / zoom, (bottom - box.top) / zoom)).filter(([from, to]) => from < to);
  return parts.length ? [Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))] : [0, 0];
};

/** What is drawn, in order: things, and the room of those left out between them. */
const laidOut = ({ ids, heightOf, gap, range: [from, to] }, stays) => {
  const parts = [];
  ids.forEach((id, place) => {
    if ((place >= from && place < to) || stays(id, place)) return parts.push({ id, place });
    const last = parts[parts.length - 1];
    if (last && !last.id) last.height += gap + heightOf(id);
    else parts.push({ height: heightOf(id), at: place });
  });
  return parts;
};

/** What to draw of these ids inside the element that `find` gives once it is there. */
const useParts = (ids, find, { kind, zoom, large }) => {
  const [, again] = useReducer((count) => count + 1, 0);
  const now = useRef({ range: [0, 0], gap: 8, root: null, heightOf: heights[kind].of }).current;
  const chosen = useCopy(({ board }) => (ids.includes(board.chosen) ? board.chosen : null));
  const pinned = useSyncExternalStore(listening, () => pinnedOf(ids), () => "");
  const all = useSyncExternalStore(listening, () => everywhere, () => false) || !large;
  const pins = pinned.split(",");
  Object.assign(now, { ids, zoom, large });
  const ends = kind === "row" ? [0, ids.length - 1] : []; // by them the keyboard comes into a table, which is never without a row
  const parts = laidOut(now, (id, place) => all || id === chosen || pins.includes(id) || ends.includes(place));
  now.idAt = (place) => parts[place]?.id;

  now.draw ??= (areas) => {
    if (!now.large || !now.root) return;
    const [near, far] = [AHEAD / 2, AHEAD].map((ahead) => seen(now.root, now, areas, ahead));
    const [from, to] = now.range;
    const enough = near[0] >= near[1] ? from >= to : from <= near[0] && to >= near[1] && to - from <= 2 * (far[1] - far[0]);
    if (!enough) (now.range = far), again();
  };
  useLayoutEffect(() => {
    const element = (now.root = find());
    now.gap = parseFloat(getComputedStyle(element).rowGap) || 0;
    stacks.set(element, now);
    now.draw(onScreen());
    return () => stacks.delete(element);
  }, []);
  useLayoutEffect(() => {
    if (!large) return;
    parts.forEach(({ id }, place) => id && heights[kind].learn(id, now.root.children[place].getBoundingClientRect().height / zoom));
  });
  return parts;
};

export const Stack = ({ things, children }) => {
  const root = useRef(null);
  const large = useCopy(isLarge);
  const zoom = useCopy((copy) => lens(copy).zoom);
  const items = Children.toArray(children);
  const parts = useParts(things.map(({ id }) => id), () => root.current, { kind: "thing", zoom, large });
  return (
    <div className={large ? "stack large" : "stack"} ref={root}>
      {parts.map(({ id, place, height }, index) => (id ? items[place] : <div key={`room ${index}`} className="room" style={{ height }} />))}
    </div>
  );
};

/**
 * For lists drawn in Python: the rows to draw in the element with data-rows=`name`, in order, each with its place in the
 * whole list, counted from 1; between them, with a `height`, the room of those left out.
 */
export const useParted = (name, rows) => {
  const find = () => document.querySelector(`[data-rows="${CSS.escape(name)}"]`);
  const parts = useParts(rows.map(({ id }) => id), find, { kind: "row", zoom: 1, large: true });
  const keeps = useRef(null);
  const keep = (keeps.current ??= keeper());
  return parts.map(({ id, place, at, height }) =>
    (id ? keep(id, { id, place: place + 1, height: "", row: rows[place] }) : keep(`room ${at}`, { id: `room ${at}`, place: 0, height: `${height}px`, row: rows[at] })));
};
