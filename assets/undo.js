/**
 * Undo and redo are mine: a list of my own changes in this tab, taken back one by one, whatever others did elsewhere.
 * What cannot be taken back is refused by the planner with the reason. And what is said when something was done.
 */
import { useEffect, useSyncExternalStore } from "react";
import { act, onAct, onAnswer, restore, waiting, withdraw } from "$/public/edits.js";
import { current, onChange, onHeard, useEdits } from "$/public/live.js";

const MOST = 200;
const LONG = 25; // letters from which a text is worth giving back
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
// Entries {edit, change, of}: the change is known once the edit is answered, `of` is what an undo takes back. What was
// taken back before it was sent is {again}.
let stacks = { strategy: null, undo: [], redo: [] };
let due = []; // steps {entry, quiet} in the order they were asked for, each until its edit is answered
let taking = null;
let said = { refused: "", done: "", change: "", over: null };

const stored = (strategy) => `planner-undo/${strategy}`;
const remember = () => {
  const plain = (list) => list.filter(({ change }) => change).map(({ edit, change }) => ({ edit, change })).slice(-MOST);
  try {
    if (stacks.strategy) sessionStorage.setItem(stored(stacks.strategy), JSON.stringify({ undo: plain(stacks.undo), redo: plain(stacks.redo) }));
  } catch {
    // then undo reaches as far as this page
  }
  listeners.forEach((listen) => listen());
};
const recall = (strategy) => {
  try {
    return JSON.parse(sessionStorage.getItem(stored(strategy))) ?? { undo: [], redo: [] };
  } catch {
    return { undo: [], redo: [] };
  }
};
const say = (what) => {
  said = { refused: "", done: "", change: "", over: null, ...what };
  listeners.forEach((listen) => listen());
};
onChange(() => {
  const { strategy } = current();
  if (strategy && strategy !== stacks.strategy) (stacks = { strategy, ...recall(strategy) }), (due = []), remember();
});

onAct(({ id, action, quiet, strategy }) => {
  if (said.done) say({}); // it spoke of what was done before, and its way back too
  if (strategy !== stacks.strategy || action.startsWith("comments.")) return;
  if (quiet === "undo") stacks.redo.push({ edit: id, of: taking });
  else stacks.undo = [...stacks.undo, { edit: id, of: taking }].slice(-MOST);
  if (!quiet) stacks.redo = [];
  remember();
});
onAnswer((edit, answer) => {
  if (answer.again) return say({ refused: answer.refused });
  const answered = (entry) => (entry.edit !== edit.id || (entry.change = answer.change));
  for (const list of ["undo", "redo"]) stacks[list] = stacks[list].filter(answered);
  due = due.filter(({ entry }) => answered(entry));
  takeDue();
  if (answer.refused !== undefined) {
    if (!edit.by?.back || edit.by.said) say({ refused: answer.refused });
  } else if (edit.told || edit.done) say({ done: edit.done || answer.said || "", change: answer.change ?? "" });
  else if (said.refused) say({});
  own(edit, answer);
  if (edit.strategy !== stacks.strategy && answer.change && !edit.quiet) leave(edit.strategy, { edit: edit.id, change: answer.change });
  remember();
});
/** What was done in another strategy than this page's waits to be undone there. */
const leave = (strategy, entry) => {
  const { undo: list } = recall(strategy);
  try {
    if (!list.some(({ edit }) => edit === entry.edit)) sessionStorage.setItem(stored(strategy), JSON.stringify({ undo: [...list, entry].slice(-MOST), redo: [] }));
  } catch {
    // then the history of that strategy is the way back
  }
};

const takeDue = () => {
  while (due.length && due[0].entry.change) {
    const { entry, quiet } = due.shift();
    taking = entry;
    act("history.undo", [entry.change], { quiet });
    taking = null;
  }
};
/** Take my last change back, or with "redo" do the last one taken back again. */
const step = (from, quiet) => {
  const entry = current().me && stacks[from].pop(); // before the copy came nothing is to be seen of it
  if (!entry) return;
  const back = stacks[from === "undo" ? "redo" : "undo"];
  const unsent = entry.edit && !entry.change && withdraw(entry.edit);
  if (unsent) back.push(entry.of ?? { again: unsent });
  else if (entry.again) back.push({ edit: entry.again.id }), restore(entry.again);
  else due.push({ entry, quiet }), takeDue();
  remember();
};
export const undo = () => step("undo", "undo");
export const redo = () => step("redo", "redo");
/** Take back the change a notice speaks of. */
export const takeBack = (change, done) => {
  stacks.undo = stacks.undo.filter((entry) => entry.change !== change);
  act("history.undo", [change], { quiet: "undo", done });
};
/** A change that came another way, as an upload does: it is said, and can be taken back as any other of mine. */
export const came = (done, change) => {
  if (change) (stacks.undo = [...stacks.undo, { change }].slice(-MOST)), (stacks.redo = []), remember();
  say({ done, change });
};
export const hush = () => say({});

const can = () => (stacks.undo.length ? 1 : 0) + (stacks.redo.length ? 2 : 0);
export const useUndoable = () => useSyncExternalStore(listening, () => can() % 2 === 1, () => false);
export const useRedoable = () => useSyncExternalStore(listening, () => can() > 1, () => false);
export const useSaid = () => useSyncExternalStore(listening, () => said, () => said);

/** What I set last in a field, to tell when somebody writes over it who had not seen it. */
const set = new Map();
const own = ({ action, args, strategy }, { revision }) => {
  if (!action.endsWith(".edit") || revision === undefined || strategy !== current().strategy) return;
  for (const [field, text] of Object.entries(args[1] ?? {})) set.set(`${args[0]}/${field}`, { revision, text, action });
};
const mine = (id, field, text) => waiting().some(({ args }) => args[0] === id && args[1]?.[field] === text);
onHeard(({ by, seen, revision, edits }) => {
  if (seen === undefined) return;
  for (const { id, set: fields } of edits)
    for (const [field, text] of Object.entries(fields ?? {})) {
      const was = set.get(`${id}/${field}`);
      if (!was || was.revision <= seen || was.revision >= revision || was.text === text || mine(id, field, text)) continue;
      set.delete(`${id}/${field}`);
      if (typeof was.text === "string" && was.text.length >= LONG) say({ over: { id, field, ...was, who: current().people[by]?.name ?? "" } });
    }
});
/** Put my words back where somebody wrote over them. */
export const putBack = () => {
  const { over } = said;
  say({});
  if (over) act(over.action, [over.id, { [over.field]: over.text }]);
};

const typing = ({ target }) => target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
/** Ctrl+Z takes back, Ctrl+Shift+Z or Ctrl+Y does again; while one types these belong to the text. */
export const UndoKeys = () => {
  const edits = useEdits();
  useEffect(() => {
    if (!edits) return undefined;
    const keys = (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(key) || typing(event)) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, [edits]);
  return null;
};
