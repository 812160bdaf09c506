/**
 * Points of a map by its grid, [column, lane, dx, dy]: the same place on every screen, whatever its size or zoom. `dx`
 * and `dy` are parts of the cell. "heads" is the row of the stages.
 */
import { current, look } from "$/public/live.js";

const NEAR = 3; // pixels not worth scrolling
const part = (at, from, size) => (size ? Math.round(Math.min(2, Math.max(-1, (at - from) / size)) * 1000) / 1000 : 0);
const board = () => document.querySelector(".board:not(.map-waiting)");
const heads = () => [...(board()?.querySelectorAll(".stage-head[data-column]") ?? [])].map((head) => ({ column: Number(head.dataset.column), box: head.getBoundingClientRect() })).filter(({ box }) => box.width);
const rows = () => [...(board()?.querySelectorAll(".map-row[data-lane]") ?? [])].map((row) => ({ lane: row.dataset.lane, box: row.getBoundingClientRect() }));
const placeIn = (head, row, x, y) => [head.column, row.lane, part(x, head.box.left, head.box.width), part(y, row.box.top, row.box.height)];

/** What of the map is under a point of the screen, or null. */
export const placeAt = (x, y) => {
  const [first, ...below] = document.elementsFromPoint(x, y); // what is dragged has a shield over the board
  const over = first?.closest(".board") && [first, ...below].map((one) => one.closest(".board [data-lane]")).find(Boolean);
  const head = over && heads().find(({ box }) => box.left <= x && x < box.right);
  return head ? placeIn(head, { lane: over.dataset.lane, box: over.getBoundingClientRect() }, x, y) : null;
};
/** Where a place is on the screen, or null where it is not drawn. */
export const spotOf = (place) => {
  const head = place && heads().find(({ column }) => column === place[0]);
  const row = head && rows().find(({ lane }) => lane === place[1]);
  return row ? { x: head.box.left + place[2] * head.box.width, y: row.box.top + place[3] * row.box.height } : null;
};

/** The upper left of what scrolls: right of the lanes' names and below the stages. */
const corner = () => {
  const box = board().getBoundingClientRect();
  const [over, tabs] = [board().querySelector(".map-corner"), board().querySelector(".stage-tabs")].map((one) => one?.getBoundingClientRect());
  const wide = over?.width > 0;
  return { x: wide ? over.right : box.left, y: wide ? box.top + over.height : box.top + (tabs?.height ?? 0) };
};
/** The place in the upper left, or null where there is no map. */
export const viewNow = () => {
  const shown = board() && heads();
  if (!shown?.length) return null;
  const { x, y } = corner();
  const head = shown.find(({ box }) => box.right > x) ?? shown[shown.length - 1];
  const row = rows().filter(({ lane }) => lane !== "heads").find(({ box }) => box.bottom > y);
  return row ? placeIn(head, row, x, y) : null;
};
/** Scroll so that this place is in the upper left; where one stage fits the screen, show that stage. */
export const scrolledTo = (view) => {
  if (!view || !board()) return;
  if (!heads().some(({ column }) => column === view[0])) {
    const id = document.querySelector(`.board .cell[data-column="${Number(view[0])}"]`) && stageAt(view[0]);
    if (id && current().board.stage !== id) look({ stage: id });
  }
  const spot = spotOf(view);
  if (!spot) return;
  const at = corner();
  const [left, top] = [spot.x - at.x, spot.y - at.y];
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (Math.abs(left) > NEAR || Math.abs(top) > NEAR) board().scrollBy({ left, top, behavior: calm ? "auto" : "smooth" });
};
/** Whether the map itself is shown, not its tables or outline. */
export const onMap = () => Boolean(board());
/** The id of the stage in a column. */
export const stageAt = (column) => {
  const all = Object.values(current().records.stage).filter(({ journey_id }) => journey_id === current().journey);
  return all.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))[column]?.id ?? null;
};
