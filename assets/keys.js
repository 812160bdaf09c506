/** Everything a pointer can do on the map, by keys. Single letters only count where nothing is being written. */
import { current } from "$/public/live.js";
import { beside, duplicate, fits, lanes, nounOf, put, putAmong, reached, remove, stages, standing, stretch, takes, thing } from "$/public/things.js";
import { pick, pickedNow, toggle, unpick, withPicked } from "$/public/picked.js";
import { uncut } from "$/public/paste.js";
import { keysOnPoint } from "$/public/point.js";
import { worded } from "$/public/words.js";

const FIELD = "input:not([type='checkbox']), textarea, select";
const FRAMES = 20; // how long a thing that moved may take to be drawn in its new place
const MAC = typeof navigator !== "undefined" && /Mac|iP/.test(navigator.platform);

const writing = () => document.activeElement?.matches?.(FIELD);
const itemNow = () => document.activeElement?.closest?.("[data-item]")?.dataset.item;
/** What keys are about: the thing with the keyboard and all that is picked with it, or what is picked. */
const meant = () => (itemNow() ? withPicked(itemNow()) : pickedNow());

/** Give the keyboard back to a thing once it is drawn where it went: it is another element there. */
const follow = (find, frames = FRAMES) =>
  requestAnimationFrame(() => {
    const node = find();
    if (node && document.activeElement !== node) node.focus({ preventScroll: true }), node.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (frames) setTimeout(() => document.activeElement === document.body && follow(find, frames - 1), 30);
  });
const findItem = (board, id, field) => () => {
  const item = board.querySelector(`[data-item="${CSS.escape(id)}"]`);
  return item?.matches("button") ? item : item?.querySelector(field ? "textarea" : ".note-mark");
};

/** Where the thing `lead`, with all of `ids`, goes by an arrow; null at the edge of the map. */
const stepped = (ids, lead, key) => {
  const { stage_id, lane_id } = thing(lead);
  const rest = (stage, lane) => beside(lead, stage, lane).map(({ id }) => id).filter((id) => !ids.includes(id));
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const columns = stages().map(({ id }) => id);
    const stage = columns[columns.indexOf(stage_id) + (key === "ArrowLeft" ? -1 : 1)];
    const row = beside(lead, stage_id, lane_id).findIndex(({ id }) => id === lead);
    const there = stage && rest(stage, lane_id);
    return stage ? { stage, lane: lane_id, after: there[Math.min(row, there.length) - 1] ?? "" } : null;
  }
  const up = key === "ArrowUp";
  const now = beside(lead, stage_id, lane_id).map(({ id }) => id);
  const [others, edge] = [rest(stage_id, lane_id), now.filter((id) => ids.includes(id)).at(up ? 0 : -1)];
  const ahead = now.slice(0, now.indexOf(edge)).filter((id) => others.includes(id)).length;
  if (up ? ahead > 0 : ahead < others.length) return { stage: stage_id, lane: lane_id, after: others[up ? ahead - 2 : ahead] ?? "" };
  const rows = lanes().map(({ id }) => id).filter((id) => takes(id, nounOf(lead)));
  const lane = rows[rows.indexOf(lane_id) + (up ? -1 : 1)];
  return lane ? { stage: stage_id, lane, after: up ? (rest(stage_id, lane).at(-1) ?? "") : "" } : null;
};

const AMONG = { stage: ["[data-stage-head]", "stageHead", ["ArrowLeft", "ArrowRight"]], lane: ["[data-lane-name]", "laneName", ["ArrowUp", "ArrowDown"]] };
/** A stage or lane whose name has the keyboard goes one place on. */
const moveFrame = (board, event, tell) => {
  for (const [noun, [selector, name, [back, on]]] of Object.entries(AMONG)) {
    const id = event.target.closest(selector)?.dataset[name];
    if (!id || (event.key !== back && event.key !== on)) continue;
    const all = (noun === "stage" ? stages() : lanes()).map((one) => one.id);
    const at = all.indexOf(id);
    if (event.key === back ? at > 0 : at < all.length - 1) putAmong(noun, id, event.key === back ? (all[at - 2] ?? "") : all[at + 1]);
    tell("moved_along", current().records[noun][id]);
    return true;
  }
  return false;
};

const inStage = (cell) => {
  const [, stage] = (cell?.dataset.cell ?? "").split("/");
  return stage ? lanes().flatMap(({ id }) => standing(stage, id)).map(({ id }) => id) : [];
};
/** The cell that an element stands in, or that begins what it stands in. */
const cellOf = (board, element) => {
  const at = element?.closest?.("[data-cell]")?.dataset.cell;
  return at && board.querySelector(`.cell[data-cell="${CSS.escape(at)}"]`);
};
const wholeText = ({ selectionStart, selectionEnd, value }) => selectionStart === 0 && selectionEnd === value.length;

/** From the line in which one adds to the next cell of the lane: what is written is handed over as it closes. */
const nextCell = (event) => {
  const cell = event.target.closest(".cell");
  const row = [...cell.parentElement.querySelectorAll(".cell")].filter((one) => one.offsetParent);
  const next = row[row.indexOf(cell) + (event.shiftKey ? -1 : 1)];
  if (!next) return false;
  event.target.blur();
  requestAnimationFrame(() => next.querySelector(".add")?.click());
  return true;
};

/** Listen for the keys of a board's map. Gives back how to stop. */
export const keys = (board, say, words) => {
  const tell = (word, one, more) => say(worded(words[word], { name: one?.title ?? one?.text ?? one?.name ?? "", ...more }));
  const move = (event) => {
    if (moveFrame(board, event, tell)) return true;
    const lead = itemNow();
    if (!lead) return false;
    const [ids, field] = [withPicked(lead), writing()];
    const to = stepped(ids, lead, event.key);
    if (to && fits(ids, lead, to.lane) && put(ids, lead, to)) {
      tell("moved", thing(lead), { stage: current().records.stage[to.stage]?.name });
      follow(findItem(board, lead, field));
    } else say(words.edge);
    return true;
  };
  /** A card one stage further, or one less. */
  const reach = ({ key }) => {
    const [lead, field, columns] = [itemNow(), writing(), stages().map(({ id }) => id)];
    if (!lead) return false;
    const own = reached(lead);
    const to = key === "ArrowLeft" ? own.at(-2) : columns[columns.indexOf(own.at(-1)) + 1];
    if (nounOf(lead) !== "card") say(words.one_stage);
    else if (!to) say(words.edge);
    else {
      stretch(lead, to);
      tell(to === own[0] ? "one_stage_now" : "reaches", thing(lead), { stage: current().records.stage[to].name });
      follow(findItem(board, lead, field));
    }
    return true;
  };
  const gone = () => {
    const ids = meant();
    const cell = cellOf(board, document.activeElement);
    remove(ids);
    unpick();
    follow(() => (cell?.isConnected ? (cell.querySelector("[data-stop]") ?? cell.querySelector("button")) : board));
    return ids.length > 0;
  };
  const all = () => {
    const ids = inStage(cellOf(board, document.activeElement));
    if (!ids.length || (writing() && !wholeText(document.activeElement))) return false;
    pick(ids);
    return true;
  };
  const withControl = (event) => {
    if (event.key === "d" && meant().length) return duplicate(meant()), true;
    if (event.key === "a") return all();
    if (event.key === " " && itemNow()) return toggle(itemNow()), true;
    return false;
  };
  const plain = (event) => {
    if (event.key === "Delete" || event.key === "Backspace") return gone();
    if (event.key === "n") return cellOf(board, document.activeElement)?.querySelector(".add")?.click() ?? true;
    return false;
  };
  const about = (event) => {
    if (event.altKey && event.key.startsWith("Arrow") && !(MAC && writing())) return event.shiftKey && ["ArrowLeft", "ArrowRight"].includes(event.key) ? reach(event) : move(event);
    if ((event.ctrlKey || event.metaKey) && !event.altKey) return withControl(event);
    if (event.key === "Tab" && event.target.matches(".adder")) return nextCell(event);
    return !writing() && !event.altKey && plain(event);
  };
  const press = (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open], details.menu[open]")) return;
    if (event.key === "?" && !writing()) return event.preventDefault(), document.getElementById("shortcuts")?.showModal();
    if (event.key === "Escape" && !writing() && uncut()) return event.preventDefault(), unpick(), say(words.uncut);
    if (event.key === "Escape" && pickedNow().length && !writing()) return event.preventDefault(), unpick();
    const here = board.contains(event.target) || event.target === document.body;
    if (here && (keysOnPoint(event) || (current().edits && about(event)))) event.preventDefault();
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
};
