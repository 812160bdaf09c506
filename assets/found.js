/** What matches on a map, in the order in which it is read, and going from one to the next. */
import { flushSync } from "react-dom";
import { laneViews } from "$/public/arrange.js";
import { current, look, useCopy } from "$/public/live.js";
import { channelsOf, lens, unfoldAt } from "$/public/lens.js";
import { wanted } from "$/public/matching.js";
import { hold, release } from "$/public/stack.jsx";
import { reached } from "$/public/things.js";
import { view } from "$/public/views.js";

/** The touchpoints and cards that are not hidden, lane by lane, stage by stage. */
export const inReadingOrder = view((copy) => [laneViews(copy)], (lanes) =>
  lanes.filter((lane) => !lane.hidden).flatMap((lane) => lane.cells.flatMap((cell) => [...cell.touchpoints, ...cell.cards])));

/** What is compared: touchpoints, and cards where words or evidence are looked for. */
const matches = view((copy) => [inReadingOrder(copy), wanted(copy)], (all, asked) => {
  const cardsToo = !asked.ofTouchpoints && Boolean(asked.words.length || asked.evidence);
  const compared = all.filter((thing) => cardsToo || "title" in thing);
  return { of: compared.length, ids: asked.on ? compared.filter((thing) => !thing.dim).map(({ id }) => id) : [] };
});

const found = view((copy) => [matches(copy), wanted(copy), copy.board.match], ({ of, ids }, asked, match) => ({
  on: asked.on, of, count: ids.length, place: ids.indexOf(match) + 1,
  chosen: ["owner", "channel", "status", "evidence", "attention"].filter((field) => asked[field]).length,
}));
export const useFound = () => useCopy(found);
export const useIsFound = (id) => useCopy((copy) => copy.board.match === id && wanted(copy).on);

const SETTLING = 6; // frames
const elementOf = (id) => document.querySelector(`[data-thing="${CSS.escape(id)}"]`);
/** Bring a thing onto the screen, unfolded and drawn; its element, or null where it is not on this map. */
export const reveal = (id) => {
  const { touchpoint, card } = current().records;
  const thing = touchpoint[id] ?? card[id];
  if (!thing) return null;
  const [stages, folded] = [reached(id), lens(current()).stages];
  flushSync(() => {
    unfoldAt({ ...thing, stage_id: stages.find((stage) => !folded.includes(stage)) ?? thing.stage_id });
    if (!stages.includes(current().board.stage)) look({ stage: thing.stage_id });
    hold(id);
  });
  const show = () => elementOf(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  // what is drawn around it from now on may be higher than was guessed
  const settle = (frames) => (show(), frames ? requestAnimationFrame(() => settle(frames - 1)) : release(id));
  settle(SETTLING);
  return elementOf(id);
};

/** Go to the next match, or with -1 to the one before; from the last to the first. */
export const goToMatch = (by) => {
  const { ids } = matches(current());
  if (!ids.length) return;
  const at = ids.indexOf(current().board.match);
  const next = ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length];
  look({ match: next });
  reveal(next);
};
const typing = ({ target }) => target.closest?.("input, textarea, select, [contenteditable]");
const findingKeys = (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const [command, search] = [(ctrlKey || metaKey) && !altKey, document.getElementById("find")];
  const done = command && key.toLowerCase() === "f" && !shiftKey && search && document.activeElement !== search ? () => search.select()
    : key === "/" && !command && !altKey && search && !typing(event) ? () => search.select()
    : key === "F3" && search?.value ? () => goToMatch(shiftKey ? -1 : 1)
    : null;
  if (!done || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  done();
};
/** Look for words by keys, wherever one is: the browser's own search sees only what is drawn. Gives back how to stop. */
export const findByKeys = () => {
  document.addEventListener("keydown", findingKeys);
  return () => document.removeEventListener("keydown", findingKeys);
};
/** Put the keyboard onto the match one is at. */
export const toMatch = () => {
  const { match } = current().board;
  const to = match && matches(current()).ids.includes(match) ? reveal(match) : null;
  (to ?? document.querySelector(".board"))?.focus({ preventScroll: true });
};

/** The channels in use, in order. */
const channels = view((copy) => [channelsOf(copy).join("\n")], (all) => all.split("\n").filter(Boolean));
export const useChannels = () => useCopy(channels);
export const useLens = () => useCopy(lens);
