/**
 * A file of the store's own data on its way in: sent, looked at, mapped, tried out, brought in. The planner keeps the file
 * for an hour; here is only how it stands and what was answered. It belongs to the strategy, not to the page.
 */
import { useSyncExternalStore } from "react";
import { cardsOf, runOf } from "$/public/figures.js";
import { current } from "$/public/live.js";
import { came } from "$/public/undo.js";
import { number } from "$/public/words.js";

const LARGEST = 1024 ** 3; // bytes
const PAUSE = 400; // ms between two looks
const TRIES = 20;
const OPEN = ["waiting", "working"];
const blank = { step: "idle", name: "", token: "", share: -1, doing: "", refused: "", sheet: null, mapping: null, said: {}, run: null, brought: null };
const desks = new Map();
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
let here = "";
let words = {};
let offered = {};
let needed = {};
let request = null;

const desk = () => desks.get(here) ?? blank;
const put = (strategy, what) => (desks.set(strategy, { ...(desks.get(strategy) ?? blank), ...what }), listeners.forEach((listen) => listen()));
const become = (what) => put(here, what);
const from = () => `/strategy/${here}/data`;

/** The page is open for this strategy, with these words; by what a file is about: what a column can mean, what there must be. */
export const open = (strategy, says, meanings, groups) => ([here, words, offered, needed] = [strategy, says, meanings, groups], listeners.forEach((listen) => listen()));

/** Send a file; how far it is shows meanwhile. */
export const send = (file) => {
  if (!file || !["idle", "done"].includes(desk().step)) return;
  if (file.size > LARGEST) return become({ ...blank, refused: words.too_large });
  if (!file.size) return become({ ...blank, refused: words.empty });
  const strategy = here;
  become({ ...blank, step: "sending", name: file.name, share: 0 });
  request = new XMLHttpRequest();
  const failed = () => put(strategy, { ...blank, refused: words.silent });
  request.upload.onprogress = ({ loaded, total }) => put(strategy, { share: Math.round((100 * loaded) / total) });
  request.onerror = failed;
  request.onload = ({ target }) => {
    try {
      const told = JSON.parse(target.responseText);
      if (target.status !== 202) return put(strategy, { ...blank, refused: told.sentence });
      put(strategy, { step: "reading", token: told.token, share: -1 });
      watch(strategy, told.token);
    } catch {
      put(strategy, { ...blank, refused: target.status === 413 ? words.too_large : words.silent });
    }
  };
  request.open("POST", `${from()}?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
};

/** What a task that is over leads to: the next step, or back where one was, with a sentence. */
const steps = {
  look: ({ sheet }) => ({ step: "mapping", sheet, mapping: sheet.mapping, said: {}, run: null }),
  try: ({ run }) => ({ step: "tried", run }),
  import: ({ brought }) => ({ step: "done", brought }),
};
const backTo = { look: "idle", try: "mapping", import: "tried" };
const over = (strategy, told) => {
  const next = told.state === "done" ? steps[told.what](told) : { step: backTo[told.what], refused: told.state === "stopped" ? "" : told.sentence };
  put(strategy, { ...next, share: -1, doing: "" });
  if (told.brought?.change) came("", told.brought.change);
  if (next.step === "idle") throwAway(strategy, told.token);
};
const watch = async (strategy, token, tries = 0) => {
  const later = (ms, count) => setTimeout(() => desks.get(strategy)?.token === token && watch(strategy, token, count), ms);
  try {
    const answer = await fetch(`/strategy/${strategy}/data/${token}`);
    const told = await answer.json();
    if (desks.get(strategy)?.token !== token) return;
    if (!answer.ok) return put(strategy, { ...blank, refused: told.sentence });
    if (!OPEN.includes(told.state)) return over(strategy, told);
    put(strategy, { doing: told.state === "waiting" ? words.waiting : told.doing, share: told.share > 0 ? Math.round(100 * told.share) : -1 });
    later(PAUSE, 0);
  } catch {
    if (tries < TRIES) return later(2 * PAUSE, tries + 1);
    put(strategy, { step: desks.get(strategy).sheet ? "mapping" : "idle", refused: words.silent });
  }
};
const ask = async (step, what) => {
  const [strategy, before] = [here, desk()];
  put(strategy, { step, refused: "", doing: "", share: -1 });
  try {
    const answer = await fetch(`${from()}/${before.token}`, { method: "POST", body: JSON.stringify(what), headers: { "content-type": "application/json" } });
    const told = await answer.json();
    if (answer.status === 404) return put(strategy, { ...blank, refused: told.sentence });
    if (!answer.ok) return put(strategy, { step: before.step, refused: told.sentence });
    watch(strategy, before.token);
  } catch {
    put(strategy, { step: before.step, refused: words.silent });
  }
};
const throwAway = (strategy, token) => void (token && fetch(`/strategy/${strategy}/data/${token}`, { method: "DELETE" }).catch(() => {}));

/** Another sheet of a workbook. */
export const turnTo = (tab) => ask("reading", { do: "look", tab });
export const tryOut = () => ask("trying", { do: "try", mapping: desk().mapping });
export const bringIn = () => ask("importing", { do: "import", mapping: desk().mapping });
/** Stop what is going on; what was answered stays. */
export const stop = () => {
  const { step, token } = desk();
  if (step === "sending") return request?.abort(), become(blank);
  if (step === "reading") return throwAway(here, token), become(blank);
  fetch(`${from()}/${token}`, { method: "POST", body: JSON.stringify({ do: "stop" }), headers: { "content-type": "application/json" } }).catch(() => {});
};
/** Put the file away; nothing of it stays. */
export const leave = () => (throwAway(here, desk().token), become(blank));
/** From the dry run back to what the columns mean. */
export const back = () => become({ step: "mapping", refused: "" });

const remap = (what, said = {}) => become({ mapping: { ...desk().mapping, ...what }, said: { ...desk().said, ...said }, refused: "" });
/** What a column means. */
export const mean = (name, meaning) => remap({ columns: desk().mapping.columns.map((use) => (use.name === name ? { ...use, meaning } : use)) });
/** Answer a question, or choose how something is read. */
export const answer = (about, value) => {
  const { columns } = desk().mapping;
  if (about === "subject") {
    const fits = [...offered[value], "ignored", "personal"];
    return remap({ subject: value, columns: columns.map((use) => (fits.includes(use.meaning) ? use : { ...use, meaning: "ignored" })) }, { subject: value });
  }
  const given = about === "scale" ? Number(value) : about === "currency" ? value.trim().toUpperCase().slice(0, 3) : value;
  remap({ [about]: given }, { [about]: given });
};

const has = ({ columns }, group) => columns.some(({ meaning }) => group.includes(meaning));
/** What a file's columns lacked when it was looked at: each is one question of the kind "meaning", in this order. */
const lacked = ({ mapping }) => (needed[mapping.subject] ?? []).filter((group) => !has(mapping, group));
const answered = (question, { sheet, mapping, said }) => {
  const { about } = question;
  if (about === "subject") return Boolean(said.subject);
  if (about === "currency") return /^[A-Z]{3}$/.test(mapping.currency);
  if (about !== "meaning") return Boolean(mapping[about]);
  const group = lacked(sheet)[sheet.questions.filter((one) => one.about === "meaning").indexOf(question)];
  return !group || mapping.subject !== sheet.mapping.subject || has(mapping, group);
};
const questionOf = (state) => (question) => ({
  about: question.about, sentence: question.sentence, answers: question.answers.map(([value, label]) => ({ value, label })),
  value: question.about === "subject" ? state.said.subject ?? "" : String(state.mapping[question.about] ?? ""), answered: answered(question, state),
});
const columnOf = (mapping) => ({ name, samples, filled }, place) => ({ name, meaning: mapping.columns[place]?.meaning ?? "ignored", samples: samples.slice(0, 3), filled: filled > 0 });
/** Whether a column was recognised by itself; that does not change while one chooses. */
const known = ({ meaning }) => !["ignored", "personal"].includes(meaning);
const none = [];
const viewOf = (state) => {
  const { sheet, mapping, run, brought } = state;
  const { currency } = current().records.strategy[here] ?? {};
  const columns = sheet && mapping ? sheet.columns.map(columnOf(mapping)) : none;
  const read = (whether) => columns.filter((_, place) => known(sheet.columns[place]) === whether);
  const questions = sheet ? sheet.questions.map(questionOf(state)) : none;
  return {
    step: state.step, name: state.name, share: state.share, doing: state.doing, refused: state.refused, busy: ["sending", "reading", "trying", "importing"].includes(state.step),
    kind: sheet?.kind ?? "other", rows: number(sheet?.rows), remembered: sheet?.remembered ?? false, tabs: sheet?.tabs ?? none, tab: mapping?.tab || (sheet?.tabs[0] ?? ""),
    notes: sheet ? sheet.notes.slice(sheet.kind === "other" ? 0 : 1) : none, subject: mapping?.subject ?? "", dates: mapping?.dates ?? "", decimals: mapping?.decimals ?? "", currency: mapping?.currency ?? "", scale: String(mapping?.scale ?? 0), empty_is_zero: mapping?.empty_is_zero ?? false,
    asks_scale: Boolean(mapping?.columns.some(({ meaning }) => meaning === "csat" || meaning === "ces")), asks_zero: Boolean(mapping?.columns.some(({ meaning }) => meaning === "nps")),
    columns: read(true), others: read(false), questions, ready: questions.every((question) => question.answered),
    run: runOf(run, current().today), figures: cardsOf(run?.figures ?? none, current().today, currency), aside_at: `${from()}/${state.token}/aside`,
    brought: Boolean(brought?.change), gave: brought?.values ?? 0, valued: number(brought?.values ?? 0),
  };
};
let drawn = { state: null, at: "", view: null };
const view = () => {
  const state = desk();
  if (drawn.state !== state || drawn.at !== here) drawn = { state, at: here, view: viewOf(state) };
  return drawn.view;
};
/** How the file on its way in stands. */
export const useDesk = () => useSyncExternalStore(listening, view, view);
