/**
 * Copy, cut and paste of things on the map, and of rows out of a spreadsheet. What is copied is a readable list for any
 * other program; which things it was is kept beside it in this browser, so another map, also of another strategy, can
 * take them. What is cut stays where it is until it has come elsewhere.
 */
import { useSyncExternalStore } from "react";
import { asCell, rowsOf } from "$/public/cells.js";
import { act, during } from "$/public/edits.js";
import { current } from "$/public/live.js";
import { pickedNow, withPicked } from "$/public/picked.js";
import { lanes, nounOf, sorted, stages, takes, thing } from "$/public/things.js";
import { worded } from "$/public/words.js";

const STORED = "planner-copied";
const MOST = 200; // things at once, as planner/actions/several.py
const ASKS = 10; // more are not pasted before it was said what they make
const FIELD = "input, textarea, select";
const CELL = ".cell[data-cell], .across";
const nothing = { sentence: "", go: "", named: "" };

let asked = nothing;
let doing = null;
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** What is asked before something is pasted: a sentence, the verb to go on, the verb where the first row names stages. */
export const usePasting = () => useSyncExternalStore(listening, () => asked, () => nothing);
const ask = (question, go) => {
  [asked, doing] = [{ ...nothing, ...question }, go];
  listeners.forEach((listen) => listen());
  document.getElementById("pasting")?.showModal();
};
/** Go on with what was asked; `named`: the first row names the stages. */
export const goOn = (named) => doing?.(named);

const nameOf = (one) => (one.title ?? one.text).replace(/\s+/g, " ");
const read = () => {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "null");
  } catch {
    return null;
  }
};
const remembered = (text) => {
  const kept = read();
  return kept?.text === text && kept.member === current().me?.id ? kept : null;
};
let cut = new Set();
const mark = () => {
  const kept = read();
  cut = new Set(kept?.cut ? kept.things.map(({ id }) => id) : []);
  listeners.forEach((listen) => listen());
};
const remember = (kept) => {
  try {
    if (kept) localStorage.setItem(STORED, JSON.stringify(kept));
    else localStorage.removeItem(STORED);
  } catch {
    // then it is pasted as text
  }
  mark();
};
/** Whether a thing was cut and not pasted yet. */
export const useCut = (id) => useSyncExternalStore(listening, () => cut.has(id), () => false);
/** Take a cut back on the map it was made on: what was taken is only copied. Says whether there was one. */
export const uncut = () => {
  const kept = cut.size ? read() : null;
  if (!kept?.cut || kept.journey !== current().journey) return false;
  remember({ ...kept, cut: false });
  return true;
};

/** Where copied things go from a cell on: each as far to the right as it stood, in the lane of the cell or in one like its own. */
const placesOf = ({ things }, { stage, lane }) => {
  const [columns, rows] = [stages().map(({ id }) => id), lanes()];
  const together = things.every((one) => one.lane === things[0].lane);
  return things.map(({ id, noun, column, lane: own, kind }) => {
    const like = together ? lane : (rows.find((row) => row.id === own) ?? rows.find((row) => row.kind === kind))?.id;
    return { id, noun, stage: columns[Math.min(columns.indexOf(stage) + column, columns.length - 1)], lane: like ?? lane };
  });
};

const refuse = (words, why, parts) => ask({ sentence: worded(words[why], parts) });
const pasteThings = (kept, cell, words) => {
  const places = placesOf(kept, cell);
  const wrong = places.find(({ noun, lane }) => !takes(lane, noun));
  if (wrong) return refuse(words, "not_here", { lane: current().records.lane[wrong.lane].name });
  const [ids, each] = [places.map(({ id }) => id), places.map(({ id, stage, lane }) => [id, stage, lane])];
  const { strategy, journey } = current();
  const copies = () => act("several.copy_from", [journey, [kept.strategy, kept.journey], each], { told: true });
  const taken = () => {
    remember(null);
    // the originals go once the copies are there: what fails on the way leaves them where they are
    during({ kept: () => act("several.remove_all", [kept.journey, ids], { strategy: kept.strategy }) }, copies);
  };
  const go = () => {
    if (!kept.cut) return act("several.paste", [journey, each], { told: true });
    const one = places.every(({ lane }) => lane === places[0].lane);
    if (kept.journey === journey) act("several.move_all", [ids, cell.stage, one ? places[0].lane : null, null], { told: true });
    else act("several.bring", [journey, each], { told: true });
    return remember({ ...kept, cut: false });
  };
  const parts = { count: places.length };
  if (kept.strategy !== strategy) ask({ sentence: worded(words.from_elsewhere, parts), go: words.copy_here, named: kept.cut ? words.move_here : "" }, (moves) => (moves ? taken() : copies()));
  else if (places.length <= ASKS) go();
  else ask({ sentence: worded(words[kept.cut ? "move_things" : "paste_things"], parts), go: words.paste }, go);
};

const pasteRows = (rows, cell, words) => {
  const [lane, columns] = [current().records.lane[cell.lane], stages()];
  const noun = ["touchpoint", "card"].find((one) => takes(cell.lane, one));
  const count = rows.flat().filter(Boolean).length;
  if (!noun) return refuse(words, "not_here", { lane: lane.name });
  if (count > MOST) return refuse(words, "too_many", { count, most: MOST });
  const wide = Math.max(...rows.map((row) => row.length));
  const free = columns.length - columns.findIndex(({ id }) => id === cell.stage);
  const [more, things] = [Math.max(0, wide - free), words[count === 1 ? noun : `${noun}s`]];
  const go = (named) => {
    const names = Array.from({ length: more }, (_, place) => (named && rows[0][free + place]) || words.new_stage);
    act("several.write", [cell.stage, cell.lane, named ? rows.slice(1) : rows, names], { told: true });
  };
  const counted = (number) => worded(words[number === 1 ? "stage" : "stages"], { count: number });
  const parts = { count, things, lane: lane.name, stages: counted(Math.min(wide, free)), more: counted(more) };
  if (more) ask({ sentence: worded(words.paste_more, parts), go: worded(words.add_stages, parts), named: rows.length > 1 ? words.first_row : "" }, go);
  else if (count > ASKS) ask({ sentence: worded(words.paste_rows, parts), go: words.paste }, go);
  else if (count) go(false);
};

/** Listen for copy, cut and paste on a board. Gives back how to stop. */
export const pasting = (board, say, words) => {
  let last = null; // the cell one was in last
  const been = ({ target }) => (last = target.closest?.(CELL) ?? last);
  const focused = () => document.activeElement;
  const elsewhere = () => document.querySelector("dialog[open]") || !(board.contains(focused()) || focused() === document.body);
  const marked = () => (focused()?.matches(FIELD) ? focused().selectionStart !== focused().selectionEnd : String(getSelection()) !== "");
  const copy = (event) => {
    const own = focused()?.closest?.("[data-item]")?.dataset.item;
    const ids = sorted(own ? withPicked(own) : pickedNow());
    if (elsewhere() || marked() || !ids.length) return;
    const text = ids.map((id) => asCell(nameOf(thing(id)))).join("\n");
    const columns = stages().map(({ id }) => id);
    const first = Math.min(...ids.map((id) => columns.indexOf(thing(id).stage_id)));
    const things = ids.map((id) => {
      const { stage_id, lane_id } = thing(id);
      return { id, noun: nounOf(id), column: columns.indexOf(stage_id) - first, lane: lane_id, kind: current().records.lane[lane_id].kind };
    });
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    const { strategy, journey, me, edits } = current();
    const cuts = event.type === "cut" && edits;
    remember({ text, things, cut: cuts, strategy, journey, member: me?.id });
    say(worded(words[cuts ? "cut" : "copied"], { count: ids.length }));
  };
  const paste = (event) => {
    if (elsewhere() || !current().edits) return;
    const text = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n");
    const field = focused()?.matches(FIELD) ? focused() : null;
    if (!text.trim() || (field && !(field.matches(".adder") && !field.value && /[\n\t]/.test(text.trim())))) return;
    event.preventDefault();
    const cell = focused()?.closest?.(CELL) ?? (last?.isConnected ? last : null);
    if (!cell) return refuse(words, "where", {});
    const [lane, stage] = cell.dataset.cell.split("/");
    const kept = remembered(text);
    if (kept) pasteThings(kept, { lane, stage }, words);
    else pasteRows(rowsOf(text), { lane, stage }, words);
  };
  const heard = [[board, "focusin", been], [board, "pointerdown", been], [document, "copy", copy], [document, "cut", copy], [document, "paste", paste]];
  heard.push([window, "storage", ({ key }) => key === STORED && mark()]);
  heard.forEach(([on, name, hear]) => on.addEventListener(name, hear));
  mark();
  return () => heard.forEach(([on, name, hear]) => on.removeEventListener(name, hear));
};
