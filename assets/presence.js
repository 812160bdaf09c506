/**
 * Who else is here and what they do, and what I do, for them to see. Nothing of it is in the copy: a pointer that
 * moves draws nothing but itself. Words stand in Python and are handed in (`speak`).
 */
import { useSyncExternalStore } from "react";
import { reveal } from "$/public/found.js";
import { current, onChange, onPresence, say } from "$/public/live.js";
import { onMap, placeAt, scrolledTo, stageAt, viewNow } from "$/public/grid.js";
import { initials } from "$/public/words.js";

const PAUSE = 100; // ms between two messages
const RESTS = 15000; // ms after the last key until one is not typing any more
const FACES = 5;
const ID = /^[a-z0-9_-]{1,40}$/;
const FIELD = /^[a-z]{3,12}(\/[a-z0-9_-]{1,40}){1,4}$/;
const NOTHING = { chosen: "", field: "", at: null, view: null };

let words = {};
let [me, people, followed] = [null, {}, null];
let drawn = { here: { count: 0, more: 0, faces: [], people: [], names: "", following: "", on_map: false }, held: {}, typing: {}, pointing: "[]" };
const listeners = new Set();
const moves = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** Call `move` when somebody's pointer or view is another one. */
export const onMove = (move) => (moves.add(move), () => moves.delete(move));
export const placesOf = () => people;
export const speak = (given) => void (words = given);

/** The touchpoint, card, stage or lane that a field belongs to. */
const thingOf = (field) => {
  const [noun, id, part] = field.split("/");
  const { records } = current();
  if (noun === "new") return records.stage[part] ?? null;
  if (noun === "reading") return thingOf(`measure/${records.reading[id]?.measure_id}`);
  if (noun === "measure") return records.touchpoint[records.measure[id]?.touchpoint_id] ?? null;
  return records[noun]?.[id] ?? null;
};
const titleOf = (thing) => thing?.title ?? thing?.text ?? thing?.name ?? "";
const nameOf = (one) => one.name || (one.guest ? words.guest : words.member) || "";
const listed = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${words.and} ${names[names.length - 1]}`);
/** First names, as long as they tell people apart. */
const shortNames = (all) => {
  const first = all.map((one) => nameOf(one).split(" ")[0]);
  return Object.fromEntries(all.map((one, place) => [one.number, one.name && first.filter((name) => name === first[place]).length === 1 ? first[place] : nameOf(one)]));
};
const told = (list, short, typing) => ({
  who: list[0].who,
  label: listed(list.map(({ number }) => short[number])) + (typing ? ` ${list.length === 1 ? words.typing : words.typing_many}` : ""),
});
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const kept = (before, now) => Object.fromEntries(Object.entries(now).map(([key, value]) => [key, same(before[key], value) ? before[key] : value]));

const draw = () => {
  const all = Object.entries(people).map(([number, one]) => ({ number, ...one }));
  const short = shortNames(all);
  const near = current().journey !== null;
  const shown = all.map((one) => {
    const thing = one.field ? thingOf(one.field) : one.chosen ? (current().records.touchpoint[one.chosen] ?? current().records.card[one.chosen]) : null;
    return { number: one.number, name: nameOf(one), initials: initials(nameOf(one)), who: one.who, picture: one.picture, doing: !thing ? "" : one.field ? "editing" : "chosen", thing: titleOf(thing), near: near && Boolean(one.view || one.chosen || one.field), followed: one.number === followed };
  });
  const [held, typing] = [{}, {}];
  for (const one of all) {
    const typed = one.field ? thingOf(one.field)?.id : "";
    for (const id of new Set([one.chosen, typed])) if (id) ((held[id] ??= { list: [], typing: false }).list.push(one), (held[id].typing ||= id === typed));
    if (one.field) (typing[one.field] ??= []).push(one);
  }
  const ofHeld = ({ list, typing: busy }) => told(busy ? list.filter((one) => one.field) : list, short, busy);
  drawn = kept(drawn, {
    here: { count: shown.length, more: Math.max(0, shown.length - FACES), faces: shown.slice(0, FACES), people: shown, names: shown.map(({ name }) => name).join(", "), following: followed ? nameOf(people[followed]) : "", on_map: near },
    held: kept(drawn.held, Object.fromEntries(Object.entries(held).map(([id, list]) => [id, ofHeld(list)]))),
    typing: kept(drawn.typing, Object.fromEntries(Object.entries(typing).map(([of, list]) => [of, told(list, short, true)]))),
    pointing: JSON.stringify(all.filter(({ at }) => at).map(({ number, who }) => ({ number, who, name: short[number] }))),
  });
  listeners.forEach((listen) => listen());
};
const drawnOf = (select) => () => useSyncExternalStore(listening, () => select(drawn), () => select(drawn));
export const useHere = drawnOf(({ here }) => here);
export const usePointing = drawnOf(({ pointing }) => pointing);
/** Who has a card chosen or types in it, or undefined. */
export const useHeld = (id) => useSyncExternalStore(listening, () => drawn.held[id], () => undefined);
export const useTyping = (of) => useSyncExternalStore(listening, () => drawn.typing[of], () => undefined);

onPresence((news) => {
  if (!Object.keys(news).length) return say("here", {});
  const anew = news.me !== undefined;
  if (anew) [me, people, sent] = [String(news.me), {}, { ...NOTHING }];
  const next = { ...people };
  let seen = anew;
  for (const [number, one] of Object.entries(news)) {
    if (number === "me" || number === me || (one && !next[number] && !one.who)) continue;
    const before = next[number];
    if (one) next[number] = { ...NOTHING, ...before, ...one };
    else delete next[number];
    seen ||= !one || !before || Boolean(before.at) !== Boolean(next[number].at) || Object.keys(one).some((key) => key !== "at" && key !== "view") || (!before.view && one.view);
  }
  people = next;
  if (followed && !people[followed]) followed = null;
  if (seen) draw();
  if (followed) goAfter();
  moves.forEach((move) => move());
  later();
});

let [mine, sent, timer, last] = [{ ...NOTHING }, { ...NOTHING }, 0, 0];
const flush = () => {
  timer = 0;
  const changed = Object.fromEntries(Object.entries(mine).filter(([key, value]) => !same(value, sent[key])));
  if (!me || !Object.keys(changed).length) return;
  [sent, last] = [{ ...mine }, Date.now()];
  say("here", changed);
};
const later = () => (timer ||= setTimeout(flush, Math.max(0, last + PAUSE - Date.now())));
/** What I do now; told at most ten times a second, the latest of it. */
const doing = (what) => {
  mine = { ...mine, ...what };
  if (me) later();
};

let [room, online] = [null, false];
onChange(() => {
  const now = current();
  const chosen = now.journey && ID.test(now.board.chosen ?? "") ? now.board.chosen : "";
  if (chosen !== mine.chosen) doing({ chosen });
  if (now.journey !== room) [room, mine] = [now.journey, { ...NOTHING, chosen }];
  if (now.online === online) return;
  online = now.online;
  [me, people, followed] = [null, {}, null];
  if (online) [sent] = [{ ...NOTHING }], say("here", {}), setTimeout(looked, PAUSE);
  draw();
});
/** Tell what I look at. */
export const looked = () => void (current().journey && doing({ view: viewNow() }));

let after = "";
/** Where they look on the map; in the tables and the outline, and where they are in those, the row they work in. */
const goAfter = () => {
  const { view, field, chosen } = people[followed];
  if (view && onMap()) return scrolledTo(view);
  const id = (field && thingOf(field)?.id) || chosen;
  if (id && id !== after) reveal(id);
  after = id;
};
/** Go where somebody looks, from now on; null ends it. */
export const follow = (number) => {
  [followed, after] = [number && people[number] ? number : null, ""];
  draw();
  if (followed) goAfter();
};
export const unfollow = () => follow(null);

const STORED = () => `planner-pointers/${current().me?.id ?? ""}`;
const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
let chosenHere = {}; // where nothing can be stored
export const pointersOn = () => {
  if (typeof window === "undefined") return false;
  try {
    chosenHere[STORED()] ??= localStorage.getItem(STORED());
  } catch {
    // then for as long as this page
  }
  const choice = chosenHere[STORED()];
  return choice ? choice === "on" : !calm();
};
export const usePointersOn = () => useSyncExternalStore(listening, pointersOn, () => false);
/** Show the pointers of others and mine to them, or neither. */
export const togglePointers = () => {
  const choice = (chosenHere[STORED()] = pointersOn() ? "off" : "on");
  try {
    localStorage.setItem(STORED(), choice);
  } catch {
    // then for as long as this page
  }
  doing({ at: null });
  draw();
};

const fieldOf = (target) => {
  if (!current().journey || !target.closest) return "";
  const field = target.closest("[data-field]")?.dataset.field ?? "";
  if (field || !target.matches(".adder")) return FIELD.test(field) ? field : "";
  const stage = stageAt(target.closest("[data-column]")?.dataset.column);
  return stage ? `new/${target.closest("[data-lane]").dataset.lane}/${stage}` : "";
};
const SCROLLS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", " "];
if (typeof document !== "undefined") {
  let rest = 0;
  document.addEventListener("input", ({ target }) => {
    const field = fieldOf(target);
    clearTimeout(rest);
    if (field !== mine.field) doing({ field });
    if (field) rest = setTimeout(doing, RESTS, { field: "" });
  });
  document.addEventListener("focusout", () => mine.field && doing({ field: "" }));
  let [x, y, moving] = [0, 0, 0];
  const moved = () => {
    moving = 0;
    if (pointersOn()) doing({ at: document.visibilityState === "visible" ? placeAt(x, y) : null });
  };
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || !current().journey || !me) return;
    [x, y] = [event.clientX, event.clientY];
    moving ||= setTimeout(moved, PAUSE);
  }, { passive: true });
  document.documentElement.addEventListener("pointerleave", () => mine.at && doing({ at: null }));
  document.addEventListener("visibilitychange", () => document.hidden && mine.at && doing({ at: null }));
  let scrolling = 0;
  document.addEventListener("scroll", ({ target }) => {
    if (target.classList?.contains("board")) scrolling ||= setTimeout(() => ((scrolling = 0), looked()), PAUSE);
  }, { capture: true, passive: true });
  const ends = ({ target }) => followed && target.closest?.(".board, .sheet") && unfollow();
  document.addEventListener("wheel", ends, { capture: true, passive: true });
  document.addEventListener("touchmove", ends, { capture: true, passive: true });
  document.addEventListener("pointerdown", (event) => ["board", "sheet"].some((name) => event.target.classList?.contains(name)) && ends(event), true);
  document.addEventListener("keydown", (event) => {
    if (!followed) return;
    if (event.key === "Escape") event.preventDefault(), unfollow();
    else if (SCROLLS.includes(event.key) && !["INPUT", "TEXTAREA", "SELECT"].includes(event.target.tagName)) ends(event);
  }, true);
}
if (typeof window !== "undefined") window.plannerHere = () => ({ me, people, mine, followed }); // to look at, and for the tests
