/**
 * The edits this browser asks for: each waits here, and in the browser's storage, until the planner has kept or refused
 * it. A line that breaks, a page loaded again or a planner started again loses none, and as each has an id, none is done
 * twice. `act` asks for one; what it will probably do is drawn at once.
 */
import { useSyncExternalStore } from "react";
import { guess } from "$/public/guesses.js";
import { current, onChange, pretend, request } from "$/public/live.js";
import { fold } from "$/public/records.js";

const AT_ONCE = 20; // edits in one message
const MOST = 100_000; // letters in one message; the planner hangs up on much longer ones
const TOO_LONG = "This is more than can be kept at once. Nothing was changed; do it in smaller parts.";
const PAUSE = 2000; // ms until what found no answer is asked for again
const STORED = "planner-edit";

export const newId = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const tab = newId();
const listeners = new Set();
let queue = []; // in the order they were made; `done` ones only wait for their change to arrive
let undone = []; // what was refused and has nowhere else to wait
let sending = null;
let linked = null;

const tell = () => {
  listeners.forEach((listen) => listen());
};
export const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
export const waiting = () => queue.filter((edit) => edit.revision === undefined);
const mine = (edit) => edit.member === current().me?.id;

const keyOf = ({ member, at, id }) => `${STORED}/${member}/${String(at).padStart(16, "0")}-${id}`;
const store = (edit) => {
  const { id, member, strategy, action, args, seen, told, done, at } = edit;
  try {
    localStorage.setItem(keyOf(edit), JSON.stringify({ id, member, strategy, action, args, seen, told, done, at, tab }));
  } catch {
    // full or forbidden: the edit still waits in this page
  }
};
const forget = (edit) => {
  try {
    localStorage.removeItem(keyOf(edit));
  } catch {
    // nothing was stored then
  }
};

/** Draw what waits: each guess is made from what the edits before it make. */
const draw = () => {
  const { kept, strategy, journey } = current();
  let records = kept;
  const guesses = [];
  for (const edit of queue) {
    if (edit.strategy !== strategy) continue;
    edit.guess ??= guess({ records, strategy, journey }, edit);
    records = fold(records, edit.guess, journey);
    guesses.push(...edit.guess);
  }
  pretend(guesses);
  tell();
};

/** What is asked for inside `ask` goes back to `by`: by.kept() once it is kept, by.back(said) where it was refused. */
export const during = (by, ask) => {
  linked = by;
  try {
    ask();
  } finally {
    linked = null;
  }
};

const hooks = new Set();
/** Tell `hook(edit, answer)` what became of each edit of this page; after an answer with `again` it is asked for anew. */
export const onAnswer = (hook) => (hooks.add(hook), () => hooks.delete(hook));
const made = new Set();
/** Tell `hook(edit)` of each edit as it is asked for. */
export const onAct = (hook) => (made.add(hook), () => made.delete(hook));

/** Half a letter, as is left where an emoji is cut in two, is none: the planner would not listen to it. */
const whole = (args) => JSON.parse(JSON.stringify(args).replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/gi, "$1\ufffd"));

let last = 0;
/**
 * Ask for an action with its arguments; `options` are {told, done} for the notice, {quiet} for no place in the undo
 * list, {then}, the address to go to once it is kept, "{id}" in it is the edit's, and {strategy}, if it is another one.
 */
export const act = (action, args, options = {}) => {
  const { me, revision, ...here } = current();
  const strategy = options.strategy ?? here.strategy;
  const at = Math.max(Date.now(), last + 1);
  last = at;
  const by = linked;
  const edit = { id: newId(), member: me?.id ?? "", strategy, action, args: whole(args), seen: by?.seen ?? (strategy === here.strategy ? revision : 0), at, told: Boolean(options.told), done: options.done ?? "", quiet: options.quiet ?? null, then: options.then, from: options.then && window.location.pathname, by };
  if (by) by.edit = edit;
  made.forEach((hook) => hook(edit));
  wait(edit);
  return edit.id;
};
const wait = (edit) => {
  queue.push(edit);
  store(edit);
  draw();
  flush();
};
/** Take an edit back that was never sent: what was sent may have been done, answer or not. Returns it, or null. */
export const withdraw = (id) => {
  const edit = queue.find((one) => one.id === id);
  if (!edit || edit.sent) return null;
  queue = queue.filter((one) => one !== edit);
  forget(edit);
  edit.by?.kept?.();
  draw();
  return edit;
};
/** Ask after all for an edit that was taken back. */
export const restore = (edit) => wait({ ...edit, guess: undefined, by: null });

const settle = (edit, answer) => {
  const keeps = answer.refused !== undefined && !edit.by?.back && wordsOf(edit); // stored until the person decides
  if (!keeps) forget(edit);
  if (answer.refused !== undefined) {
    queue = queue.filter((one) => one !== edit);
    edit.by?.back?.(answer.refused);
    if (keeps) undone = [...undone, { edit, said: answer.refused }];
  } else {
    edit.revision = edit.strategy === current().strategy ? answer.revision : 0;
    edit.by?.kept?.();
  }
  hooks.forEach((hook) => hook(edit, answer));
};
/** What somebody wrote in an edit, to be shown and given back. */
const wordsOf = ({ action, args }) => {
  if (!/\.(edit|add|reply|edit_reading|attach_new|validate)$/.test(action)) return "";
  const texts = args.slice(1).flatMap((arg) => (arg && typeof arg === "object" ? Object.values(arg) : [arg]));
  return texts.filter((text) => typeof text === "string" && /\s|[^a-z0-9_-]/.test(text)).join(" · ");
};

const saying = ({ id, action, args, seen, told }) => ({ id, action, args, seen, told });
/** The next edits to send: as many as fit, or one alone where it went badly together with others. */
const next = () => {
  const all = waiting().filter(mine).slice(0, AT_ONCE);
  let room = MOST;
  const fitting = all.findIndex((edit, place) => (room -= JSON.stringify(saying(edit)).length) < 0 || (place && all[0].alone));
  return fitting < 0 ? all : all.slice(0, Math.max(fitting, 1));
};
const flush = async () => {
  const { online, ready } = current();
  if (sending || !online || !ready) return;
  const batch = next();
  if (!batch.length) return;
  sending = batch;
  let soon = true;
  try {
    const said = batch.map(saying);
    const tooLong = JSON.stringify(said).length > 2 * MOST;
    batch.forEach((edit) => (edit.sent = true));
    const { answers = [], refused, again } = tooLong ? { refused: TOO_LONG } : await request("do", said);
    if (again) soon = false;
    else if (refused !== undefined && batch.length > 1) batch.forEach((edit) => (edit.alone = true));
    else if (refused !== undefined) settle(batch[0], { refused });
    for (const [place, answer] of answers.entries()) {
      if (!answer.again) settle(batch[place], answer);
      else (soon = false), hooks.forEach((hook) => hook(batch[place], answer));
    }
  } catch {
    batch.forEach((edit) => (edit.alone = true));
    soon = false;
  }
  sending = null;
  arrived();
  draw();
  if (waiting().length) setTimeout(flush, soon ? 0 : PAUSE);
};

/** Edits whose change the copy holds need no guess any more. */
const arrived = () => {
  const { strategy, revision } = current();
  const left = queue.filter((edit) => edit.revision === undefined || (edit.strategy === strategy && edit.revision > revision));
  const less = left.length !== queue.length;
  queue = left;
  return less;
};

/** Take up what an earlier page of this person left; what another open page still holds is its business. */
const adopt = async () => {
  const { me } = current();
  if (!me || adopted === me.id) return;
  adopted = me.id;
  try {
    const names = new Set(navigator.locks ? (await navigator.locks.query()).held.map(({ name }) => name) : []);
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${STORED}/${me.id}/`)).sort();
    const left = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? "null")).filter((edit) => edit && edit.tab !== tab && !names.has(`${STORED}/${edit.tab}`));
    for (const edit of left) forget(edit), store(edit);
    queue = [...left, ...queue];
  } catch {
    return; // no storage to read from
  }
  draw();
  flush();
};
let adopted = "";
/** What was asked for before this page knew who is here is theirs too. */
const claim = ({ id }) => {
  for (const edit of queue.filter(({ member }) => !member)) forget(edit), (edit.member = id), store(edit);
};

let before = {};
onChange(() => {
  const { online, strategy, journey, ready, me } = current();
  if (strategy !== before.strategy || journey !== before.journey || (ready && !before.ready)) {
    for (const edit of queue) edit.guess = undefined;
    before = { strategy, journey, ready, online };
    if (queue.length) queueMicrotask(draw);
  }
  if (arrived()) queueMicrotask(draw);
  if (ready && me) claim(me), adopt();
  if (online && !before.online) setTimeout(flush, 50);
  before = { strategy, journey, ready, online };
});

/** What was refused and holds words somebody wrote, as text, so that equal lists are equal. */
export const useUndone = () => JSON.parse(useSyncExternalStore(listening, undoneText, () => "[]"));
const undoneText = () => JSON.stringify(undone.map(({ edit, said }) => ({ id: edit.id, words: wordsOf(edit), said })));
export const retry = (id) => {
  const one = undone.find(({ edit }) => edit.id === id);
  dismiss(id);
  if (one) act(one.edit.action, one.edit.args, one.edit);
};
export const dismiss = (id) => {
  undone.filter(({ edit }) => edit.id === id).forEach(({ edit }) => forget(edit));
  undone = undone.filter(({ edit }) => edit.id !== id);
  tell();
};

if (typeof window !== "undefined") {
  navigator.locks?.request(`${STORED}/${tab}`, () => new Promise(() => {}));
  window.plannerEdits = () => queue; // to look at, and for the tests
}
