/** Rows pasted from a spreadsheet: the planner reads them, what it understood is looked at, then all of it is entered. */
import { useSyncExternalStore } from "react";
import { act, during } from "$/public/edits.js";
import { current } from "$/public/live.js";
import { day, number } from "$/public/words.js";

const PAUSE = 400; // ms without a key until what stands there is read
const MOST = 60000; // characters, as planner/intake/pasted/cells.py
const DIALOG = "paste-values";
const ENTERED = ["new", "replaces"];
const SHOWN = 6; // cells of a row
const unanswered = { dates: "", decimals: "", places: {} };
const blank = { only: null, text: "", state: "idle", sentence: "", preview: null, answers: unanswered };
let desk = blank;
let timer = 0;
let asking = 0;
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const become = (what) => ((desk = { ...desk, ...what }), listeners.forEach((listen) => listen()));

/** Begin anew, with rows of one measure, or with "" of several. */
export const begin = (only) => (clearTimeout(timer), (asking += 1), become({ ...blank, only: only || null }), setTimeout(emptied));
const emptied = () => {
  const field = document.getElementById("pasted-rows");
  if (field) (field.value = ""), field.focus();
};
/** What stands in the field now. */
export const write = (text, silent) => {
  clearTimeout(timer);
  asking += 1;
  if (!text.trim()) return become({ text, state: "idle", sentence: "", preview: null });
  become({ text, state: "reading", sentence: "" });
  timer = setTimeout(read, PAUSE, silent);
};
const read = async (silent) => {
  const mine = (asking += 1);
  const { text, only, answers } = desk;
  become({ state: "reading", sentence: "" });
  try {
    const body = JSON.stringify({ text: text.slice(0, MOST + 1), only, answers });
    const answer = await fetch(`/strategy/${current().strategy}/values`, { method: "POST", body, headers: { "content-type": "application/json" } });
    const said = await answer.json();
    if (mine === asking) become(answer.ok ? { state: "read", preview: said } : { state: "failed", sentence: said.sentence, preview: null });
  } catch {
    if (mine === asking) become({ state: "failed", sentence: silent, preview: null });
  }
};
/** Answer what the rows leave open. */
export const answer = (about, key, value, silent) => {
  const { answers } = desk;
  become({ answers: about === "place" ? { ...answers, places: { ...answers.places, [key]: value } } : { ...answers, [about]: value } });
  read(silent);
};
const entered = ({ standing }) => ENTERED.includes(standing);
/** Enter all that was understood, as one change; the dialog closes once it is kept. */
export const enter = () => {
  const values = desk.preview.rows.filter(entered).map(({ measure_id, on, value, sample, source }) => ({ measure_id, on, value, sample, source }));
  const by = {
    kept: () => (document.getElementById(DIALOG)?.close(), begin("")),
    back: (said) => become({ state: "failed", sentence: said }),
  };
  become({ state: "entering", sentence: "" });
  during(by, () => act("measures.record_all", [current().strategy, values], { told: true }));
};

const rowOf = (row, today) => ({
  key: String(row.number), number: row.number, standing: row.standing, said: row.said, raw: row.cells.slice(0, SHOWN).join(" · "),
  place: row.touchpoint ? `${row.touchpoint}: ${row.metric}` : "", day: day(row.on, today), shown: row.shown, sample: number(row.sample), source: row.source,
});
const none = [];
const viewOf = ({ state, text, sentence, preview, only }) => {
  const rows = preview?.rows ?? none;
  const count = (...kinds) => rows.filter(({ standing }) => kinds.includes(standing)).length;
  return {
    state, text, sentence, alone: Boolean(only), busy: state === "entering", heading: (preview?.heading ?? none).join(" · "), rows: rows.map((row) => rowOf(row, current().today)),
    questions: (preview?.questions ?? none).map((one) => ({ ...one, id: `${one.about}/${one.key}`, answers: one.answers.map(([value, label]) => ({ value, label })) })),
    ready: count(...ENTERED), replaces: count("replaces"), same: count("same"), refused: count("refused"), waits: count("asked"),
    nothing: state === "read" && !rows.length,
  };
};
let drawn = { of: null, view: null };
const view = () => {
  if (drawn.of !== desk) drawn = { of: desk, view: viewOf(desk) };
  return drawn.view;
};
/** How what was pasted stands. */
export const usePasted = () => useSyncExternalStore(listening, view, view);
