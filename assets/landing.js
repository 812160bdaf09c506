/** Where what is dragged would land: found from what is drawn below the pointer, shown as a line, sent when let go. */
import { current } from "$/public/live.js";
import { columnAt } from "$/public/reach.js";
import { beside, fits, nounOf, put, putAmong, reached, stages, takes, thing } from "$/public/things.js";
import { worded } from "$/public/words.js";

const box = (node) => node.getBoundingClientRect();
const nameOf = (one) => one?.title ?? one?.text ?? one?.name ?? "";

/** The line of a drop, drawn over the page; it ends where the board does. */
const line = (page) => {
  const mark = document.createElement("div");
  mark.className = "drop-line";
  mark.hidden = true;
  page.append(mark);
  return {
    show: ({ left, top, width = 0, height = 0 }, within) => {
      mark.hidden = left + width < within.left || left > within.right || top + height < within.top || top > within.bottom;
      mark.classList.toggle("upright", height > width);
      mark.style.transform = `translate(${left}px, ${top}px)`;
      [mark.style.width, mark.style.height] = [width ? `${width}px` : "", height ? `${height}px` : ""];
    },
    hide: () => (mark.hidden = true),
    remove: () => mark.remove(),
  };
};

/** Which of the things, from top to bottom, is the first with its middle below `y`; halving, as there may be hundreds. */
const firstBelow = (items, y) => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = box(items[middle]);
    if (y < at.top + at.height / 2) high = middle;
    else low = middle + 1;
  }
  return low;
};

const cellsOf = (row) => [...(row?.querySelectorAll(".cell") ?? [])];
/** The cell of a lane below or above what lies across it. */
const across = (under, x) => under?.closest(".banded") && cellsOf(under.closest(".banded")).find((cell) => box(cell).left <= x && x < box(cell).right);

/** Things on their way into a cell; `from` is where the first was grabbed. */
export const intoOf = ({ board, page, cover, say, words }, ids, lead, from) => {
  const long = reached(lead).length;
  /** Grabbed so many stages behind its first: it is put as far before the hand. */
  const behind = long > 1 ? Math.min(long - 1, Math.max(0, columnAt(board, from.x) - stages().findIndex(({ id }) => id === thing(lead).stage_id))) : 0;
  const mark = line(page);
  const [nouns, going] = [new Set(ids.map(nounOf)), new Set(ids)];
  let [to, refuses] = [null, null];
  board.dataset.carries = nouns.size > 1 ? "both" : [...nouns][0];
  const why = (lane) => (nouns.has("card") && (nouns.size === 1 || takes(lane, "touchpoint")) ? words.no_cards : words.no_touchpoints);
  const refuse = (cell, lane) => {
    if (refuses === cell) return;
    cover.classList.toggle("refused", Boolean(cell));
    refuses?.removeAttribute("data-refuses");
    cell?.setAttribute("data-refuses", why(lane));
    refuses = cell;
  };
  const nowhere = (cell = null, lane = "") => ((to = null), mark.hide(), refuse(cell, lane));
  const move = ({ x, y }) => {
    const under = document.elementsFromPoint(x, y).find((one) => one !== cover);
    const tab = under?.closest("[data-stage-tab]"); // where one stage fits, the names of the others take things too
    if (tab) return toStage(tab);
    const over = under?.closest(".cell, .feeling") ?? across(under, x);
    const row = cellsOf(over?.parentElement);
    const cell = behind && row.includes(over) ? row[Math.max(0, row.indexOf(over) - behind)] : over;
    if (!cell || !board.contains(cell) || !thing(lead)) return nowhere();
    const [lane, stage] = (cell.dataset.cell ?? "").split("/");
    if (!stage || !fits(ids, lead, lane)) return nowhere(cell, lane);
    refuse(null);
    const drawn = long > 1 ? cell.parentElement.querySelectorAll(`.across[data-cell="${CSS.escape(cell.dataset.cell)}"] [data-item]`) : cell.querySelectorAll("[data-item]");
    const items = [...drawn].filter((item) => !going.has(item.dataset.item));
    const place = firstBelow(items, y);
    const [before, next] = [items[place - 1], items[place]];
    to = { stage, lane, after: before?.dataset.item ?? ahead(stage, lane, next?.dataset.item) };
    const inside = box(cell);
    if (!inside.width) return mark.hide(); // it begins in a stage that is not on the screen
    const gap = next ?? (long > 1 ? null : cell.querySelector(".add"));
    const [above, below] = [before && box(before).bottom, gap && box(gap).top];
    const top = before && next ? (above + below) / 2 : before ? above + 4 : next ? below - 4 : inside.top + 8;
    const end = long > 1 ? box(row[Math.min(row.length, row.indexOf(cell) + long) - 1]) : inside;
    mark.show({ left: inside.left + 8, top, width: end.right - inside.left - 16 }, box(board));
  };
  const toStage = (tab) => {
    const [stage, lane] = [tab.dataset.stageTab, thing(lead)?.lane_id];
    refuse(null);
    to = { stage, lane, after: ahead(stage, lane) };
    const at = box(tab);
    mark.show({ left: at.left, top: at.bottom, width: at.width }, box(board));
  };
  /** What stands ahead of the first drawn thing, where some above it are not drawn. */
  const ahead = (stage, lane, next) => {
    const list = beside(lead, stage, lane).map(({ id }) => id).filter((id) => !ids.includes(id));
    return list[(next ? list.indexOf(next) : list.length) - 1] ?? "";
  };
  const end = (dropped) => {
    refuse(null);
    mark.remove();
    delete board.dataset.carries;
    if (!dropped) return;
    if (!thing(lead)) return say(words.gone);
    const [name, stage] = [nameOf(thing(lead)), current().records.stage[to?.stage]];
    if (to && put(ids, lead, to)) say(worded(ids.length > 1 ? words.moved_several : words.moved, { name, count: ids.length, stage: nameOf(stage) }));
    else say(words.stays);
  };
  return { move, end };
};

/** A stage or lane on its way along the others. */
export const alongOf = ({ board, page, say, words }, noun, id) => {
  const mark = line(page);
  const upright = noun === "stage";
  let after = null;
  const move = ({ x, y }) => {
    const others = [...board.querySelectorAll(upright ? "[data-stage-head]" : ".map-row:has([data-lane-name])")].map((node) => ({
      id: upright ? node.dataset.stageHead : node.dataset.lane, at: box(node),
    })).filter((other) => other.id !== id);
    let place = others.findIndex(({ at }) => (upright ? x < at.left + at.width / 2 : y < at.top + at.height / 2));
    if (place < 0) place = others.length;
    const [before, next] = [others[place - 1]?.at, others[place]?.at];
    after = others[place - 1]?.id ?? "";
    const within = box(board);
    const edge = upright ? (next ? next.left : (before?.right ?? x)) : next ? next.top : (before?.bottom ?? y);
    mark.show(upright ? { left: edge, top: within.top, height: within.height } : { left: within.left, top: edge, width: within.width }, within);
  };
  const end = (dropped) => {
    mark.remove();
    const one = current().records[noun][id];
    if (!dropped || after === null) return;
    if (!one) say(words.gone);
    else say(putAmong(noun, id, after) ? worded(words.moved_along, { name: nameOf(one) }) : words.stays);
  };
  return { move, end };
};
