/** What the store's own data says, for people: figures as cards, segments, dry runs and the files they came from. */
import { useEffect, useSyncExternalStore } from "react";
import { sparkOf } from "$/public/arrange.js";
import { current, useCopy } from "$/public/live.js";
import { came } from "$/public/undo.js";
import { keeper, view } from "$/public/views.js";
import { amount, day, month, number } from "$/public/words.js";

const P90 = "_p90";
const sameYear = (first, last) => first.slice(0, 4) === last.slice(0, 4);
export const period = (first, last, today) => (!first || !last ? "" : first === last ? day(first, today) : `${day(first, sameYear(first, last) ? today : "")} – ${day(last, sameYear(first, last) ? today : "")}`);
const about = ({ metric, question, currency }) => [metric, question, currency].join("\n");
const say = (figure, value, currency) => amount(value, figure.unit, figure.currency || currency);
export const between = (figure, currency) => (figure.low === null || figure.high === null ? "" : `${say(figure, figure.low, currency)} – ${say(figure, figure.high, currency)}`);
const rowOf = (figure, currency) => ({ value: say(figure, figure.value, currency), between: between(figure, currency), sample: number(figure.sample) });
const lineOf = (months) => sparkOf(months.map((one) => ({ on: `${one.month}-01`, value: one.value })), null).pieces;
/** The values of the months with what they lie between, as places from 0 to 1, and what stands at the ends of the axes. */
const historyOf = (months, currency) => {
  if (months.length < 2) return { pieces: [], bands: [], top: "", bottom: "", begins: "", ends: "" };
  const bounds = months.map((one) => ({ low: one.low ?? one.value, high: one.high ?? one.value, at: Date.parse(`${one.month}-01`) }));
  const [low, high] = [Math.min(...bounds.map((one) => one.low)), Math.max(...bounds.map((one) => one.high))];
  const [first, last] = [bounds[0].at, bounds[bounds.length - 1].at];
  const y = (value) => (high === low ? 0.5 : (high - value) / (high - low));
  const points = months.map(({ value }, place) => ({ x: (bounds[place].at - first) / (last - first), y: y(value), low: y(bounds[place].low), high: y(bounds[place].high) }));
  const pairs = points.slice(1).map((to, place) => [points[place], to]);
  return {
    pieces: pairs.map(([a, b]) => ({ x0: a.x, y0: a.y, x1: b.x, y1: b.y })), bands: months.some((one) => one.low !== null) ? pairs.map(([a, b]) => ({ x0: a.x, low0: a.low, high0: a.high, x1: b.x, low1: b.low, high1: b.high })) : [],
    top: say(months[0], high, currency), bottom: say(months[0], low, currency), begins: month(months[0].month), ends: month(months[months.length - 1].month),
  };
};
const partsOf = (parts, currency) => {
  const most = Math.max(...parts.map(({ value }) => value), 0);
  return parts.map((one) => ({ key: `${one.split}/${one.part}`, split: one.split, name: one.part, part: most > 0 ? Math.max(0, Math.round((100 * one.value) / most)) : 0, ...rowOf(one, currency) }));
};
const cardOf = (all, today, currency) => {
  const total = all.find((one) => !one.month && !one.split) ?? all[0];
  const months = all.filter((one) => one.month && !one.split).sort((a, b) => (a.month < b.month ? -1 : 1));
  const parts = all.filter((one) => one.split && !one.month).sort((a, b) => b.sample - a.sample);
  return {
    key: about(total), metric: total.metric, question: total.question, currency: total.currency, ...rowOf(total, currency), counted: total.counted, formula: total.formula, interval: total.interval,
    unit: total.unit, weight: Math.max(...all.filter((one) => !one.split).map(({ sample }) => sample)), gives: "", note: total.note, files: total.files.join(", "), period: period(total.first, total.last, today), p90: "", pieces: months.length > 1 ? lineOf(months) : [],
    history: historyOf(months, currency), months: [...months].reverse().map((one) => ({ key: one.month, name: month(one.month), ...rowOf(one, currency) })), parts: partsOf(parts, currency),
  };
};

/** One card for each metric and question: its total, the line through its months, its channels and segments. */
export const cardsOf = (figures, today, currency) => {
  const known = new Map();
  for (const figure of figures) known.set(about(figure), [...(known.get(about(figure)) ?? []), figure]);
  const cards = [...known.values()].map((all) => cardOf(all, today, currency));
  const slow = Object.fromEntries(cards.filter(({ metric }) => metric.endsWith(P90)).map((card) => [card.key.replace(P90, ""), card.value]));
  return cards.filter(({ metric }) => !metric.endsWith(P90)).map((card) => ({ ...card, p90: slow[card.key] ?? "" }));
};
/** Which cards give the maps their values, as planner/model/counted_values.py says it, and why others do not. */
const given = (cards, currency) => {
  const best = {};
  for (const card of cards) if (!card.currency || card.currency === currency) {
    const of = `${card.metric} ${card.unit}`;
    if (!best[of] || card.weight > best[of].weight) best[of] = card;
  }
  const gives = (card) => (card.currency && card.currency !== currency ? "currency" : best[`${card.metric} ${card.unit}`] === card ? "map" : "question");
  return cards.map((card) => ({ ...card, gives: gives(card) }));
};

const none = [];
const nothing = { rows: "", used: "", part_of: "", aside: "", comments: "", has_parts: false, has_aside: false, has_comments: false, reasons: none, period: "", takings: none, answered: none, dropped: none, notes: none };
/** What would come of a file, in words. */
export const runOf = (run, today) => (!run ? nothing : {
  rows: number(run.rows), used: number(run.used), part_of: number(run.part_of), aside: number(run.aside), comments: number(run.comments),
  has_parts: run.part_of > 0, has_aside: run.aside > 0, has_comments: run.comments > 0, period: period(run.first, run.last, today),
  reasons: run.reasons.map((one) => ({ sentence: one.sentence, rows: number(one.rows), first: `${one.first.slice(0, 8).map(number).join(", ")}${one.rows > Math.min(8, one.first.length) ? " …" : ""}` })),
  takings: run.takings.map((one) => ({ currency: one.currency, orders: number(one.orders), revenue: number(Math.round(one.revenue)) })),
  answered: run.answered.map((one) => ({ question: one.question, answers: number(one.answers), empty: number(one.empty), outside: number(one.outside), any_outside: one.outside > 0 })),
  dropped: run.dropped, notes: run.notes,
});

const keepFile = keeper();
const files = view((copy) => [copy.records.data_file, copy.people, copy.today], (table, people, today) =>
  Object.values(table).sort((a, b) => (a.brought_on < b.brought_on ? 1 : a.brought_on > b.brought_on ? -1 : a.name < b.name ? -1 : 1)).map((file) => keepFile(file.id, {
    id: file.id, name: file.name, kind: file.kind, subject: file.subject, rows: number(file.rows), used: number(file.used), aside: file.aside ? number(file.aside) : "",
    period: period(file.first, file.last, today), by: people[file.brought_by]?.name ?? "", on: day(file.brought_on, today),
  })));
/** The files that were brought in, the latest first. */
export const useFiles = () => useCopy(files);

/** What all files say is asked for once for each set of files; the last answer stays drawn while a new one is made. */
let told = { key: "", state: "none", sentence: "", results: null };
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const become = (what) => ((told = { ...told, ...what }), listeners.forEach((listen) => listen()));
const fetched = async (strategy, key, silent) => {
  const before = told.key.startsWith(`${strategy}|`) ? told.results : null;
  become({ key, state: "working", sentence: "", results: before });
  try {
    const answer = await fetch(`/strategy/${strategy}/figures`);
    const said = await answer.json();
    if (told.key === key) become(answer.ok ? { state: "done", results: said } : { state: "failed", sentence: said.sentence });
  } catch {
    if (told.key === key) become({ state: "failed", sentence: silent });
  }
};
let asking = null;
const keyOf = ({ ready, strategy, records }) => (ready ? [strategy, Object.keys(records.data_file).sort(), JSON.stringify(records.strategy[strategy]?.counting)].join("|") : "");
/** Ask for the figures, if they are not known as the files are now and are counted now. */
export const askFor = (silent) => {
  const { strategy, records, ...rest } = current();
  const key = keyOf({ strategy, records, ...rest });
  asking = () => fetched(strategy, key, silent);
  if (key && !Object.keys(records.data_file).length) become({ key, state: "done", sentence: "", results: null });
  else if (key && (told.key !== key || told.state === "failed")) asking();
};
/** Asks anew whenever another file came in or was taken out, or figures are counted another way. */
export const useAsked = (strategy, silent) => {
  const key = useCopy(keyOf);
  useEffect(() => askFor(silent), [strategy, key, silent]);
};
/** The figures themselves, as the planner gave them, and whether they are on their way. */
export const useTold = () => useSyncExternalStore(listening, () => told, () => told);
/** Ask once more for what could not be worked out. */
export const askAgain = () => asking?.();

const segmentOf = (one) => ({
  key: `${one.key}/${one.currency}`, segment: one.key, currency: one.currency, exact_share: one.customer_share, exact_revenue: one.revenue_share, name: one.name, rule: one.rule, customers: number(one.customers), share: Math.round(one.customer_share), revenue: Math.round(one.revenue_share),
  orders: number(one.orders_each), value: amount(one.order_value, "money", one.currency || "EUR"), days: number(one.days_since), channels: one.channels.join(", "),
});
const shown = () => {
  const { results } = told;
  const { today } = current();
  const currency = currencyOf(current());
  return { state: told.state, sentence: told.sentence, cards: given(cardsOf(results?.figures ?? none, today, currency), currency), segments: (results?.segments ?? none).map(segmentOf) };
};
const currencyOf = ({ strategy, records }) => records.strategy[strategy]?.currency;
let drawn = { of: null, currency: "", view: null };
const figures = () => {
  const currency = currencyOf(current());
  if (drawn.of !== told || drawn.currency !== currency) drawn = { of: told, currency, view: shown() };
  return drawn.view;
};
/** What the figures say, and whether they are still being worked out. */
export const useFigures = () => {
  useCopy(currencyOf);
  return useSyncExternalStore(listening, figures, figures);
};

const going = new Set();
let removed = { refused: "", going: "" };
/** Take a file out, with the values it gave; it can be undone. */
export const takeOut = async (id, done, silent) => {
  if (going.has(id)) return;
  going.add(id);
  const say = (refused) => ((removed = { refused, going: [...going].join(" ") }), listeners.forEach((listen) => listen()));
  say("");
  try {
    const answer = await fetch(`/strategy/${current().strategy}/figures/${id}`, { method: "DELETE" });
    const said = await answer.json();
    going.delete(id);
    say(answer.ok ? "" : said.sentence);
    if (answer.ok) came(done, said.change);
  } catch {
    going.delete(id);
    say(silent);
  }
};
/** Which files are being taken out, and why one could not be. */
export const useRemovals = () => useSyncExternalStore(listening, () => removed, () => removed);
