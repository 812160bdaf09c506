/** The money at risk as the screens draw it: estimates ranked, summed by stage and journey, and where one is missing. */
import { current, useCopy } from "$/public/live.js";
import { came } from "$/public/undo.js";
import { inOrder, keeper, maker, measures, ordered, view } from "$/public/views.js";
import { amount, number } from "$/public/words.js";
import { useSyncExternalStore } from "react";

const INPUTS = { orders: ["orders"], affected: ["affected_low", "affected_high"], lost: ["lost_low", "lost_high"], order_value: ["order_value"] };
const BAD_TIME = ["csat", "first_contact_resolution", "return_rate", "cart_abandonment"];

/** Money with the two digits that an estimate can stand for, as planner/model/money_at_risk.py says it. */
const rough = (money) => Number(money.toPrecision(2));
const LARGE = 10000; // both ends are said in thousands where one is
const brief = {};
const say = (money, currency, large) => {
  if (!large) return amount(rough(money), "money", currency);
  brief[currency] ??= new Intl.NumberFormat(undefined, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 });
  return brief[currency].format(rough(money));
};
const rangeOf = (low, high, currency) => {
  const [from, to] = [low, high].map((end) => say(end, currency, high >= LARGE));
  return from === to ? from : `${from} – ${to}`;
};
const share = (low, high) => (low === null || high === null ? "" : low === high ? `${number(low)} %` : `${number(low)} – ${number(high)} %`);

const riskOf = maker((one) => ({
  ...one, known: one.low !== null, between: one.low === null ? "" : rangeOf(one.low, one.high, one.currency),
  needs: Object.keys(INPUTS).filter((name) => INPUTS[name].some((field) => one[field] === null)),
  orders_text: number(one.orders), affected_text: share(one.affected_low, one.affected_high), lost_text: share(one.lost_low, one.lost_high),
  value_text: one.order_value === null ? "" : amount(one.order_value, "money", one.currency),
}));
/** By the id of their touchpoint. */
export const estimates = view((copy) => [copy.records.estimate], (table) => Object.fromEntries(Object.values(table).map((one) => [one.touchpoint_id, riskOf(one.id, one)])));

const tables = (...nouns) => (copy) => nouns.map((noun) => copy.records[noun]);
const keepRow = keeper();
const keepShown = keeper();
const bars = (rows) => {
  const most = {};
  for (const { currency, high } of rows) most[currency] = Math.max(most[currency] ?? 0, high ?? 0);
  return rows.map((row) => ({ ...row, start: row.known && most[row.currency] ? (100 * row.low) / most[row.currency] : 0, end: row.known && most[row.currency] ? (100 * row.high) / most[row.currency] : 0 }));
};
/** Sums of rows, one for each currency: low of all lows, high of all highs. */
const summed = (rows) => {
  const sums = {};
  for (const { low, high, currency } of rows) {
    sums[currency] ??= { currency, low: 0, high: 0 };
    sums[currency].low += low;
    sums[currency].high += high;
  }
  return Object.values(sums).sort((a, b) => (a.currency < b.currency ? -1 : 1)).map((sum) => ({ ...sum, between: rangeOf(sum.low, sum.high, sum.currency), known: true }));
};

const rows = view((copy) => [estimates(copy), ...tables("touchpoint", "stage", "journey")(copy)], (all, touchpoints, stages, journeys) => Object.values(all).flatMap((one) => {
  const [touchpoint, journey] = [touchpoints[one.touchpoint_id], journeys[one.journey_id]];
  const stage = stages[touchpoint?.stage_id];
  return touchpoint && journey && stage && !journey.archived ? [keepRow(one.id, { ...one, title: touchpoint.title, stage: stage.name, stage_id: stage.id, colour: `stage-${stage.colour}`, journey: journey.name, to_be: Boolean(journey.future_of) })] : [];
}));
/** Per journey, then stage, then currency; as the customer goes. */
const sumsOf = (known, stages, journeys) => inOrder(journeys).flatMap((journey) => {
  const here = known.filter(({ journey_id }) => journey_id === journey.id);
  if (!here.length) return [];
  const parts = inOrder(stages).filter((stage) => stage.journey_id === journey.id).flatMap((stage) =>
    summed(here.filter(({ stage_id }) => stage_id === stage.id)).map((sum) => ({ ...sum, id: `${stage.id}/${sum.currency}`, name: stage.name, colour: `stage-${stage.colour}` })));
  return [{ id: journey.id, name: journey.name, totals: summed(here), stages: parts }];
});
/** While one works in the list its order stays as it was: a row that moved away from under the keyboard would be lost. */
let held = {};
const working = () => typeof document !== "undefined" && Boolean(document.activeElement?.closest(".risk-list"));
const ranking = (counted) => {
  const value = ({ known, high }) => (known ? high : -1);
  const list = [...counted].sort((a, b) => b.known - a.known || (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : value(b) - value(a) || (a.title < b.title ? -1 : 1)));
  const ranked = bars(list).map((row, place) => ({ ...row, rank: row.known ? place + 1 : 0 }));
  if (working()) return ranked.sort((a, b) => (held[a.id] ?? list.length) - (held[b.id] ?? list.length));
  held = Object.fromEntries(ranked.map(({ id }, place) => [id, place]));
  return ranked;
};
const page = view((copy) => [rows(copy), ...tables("stage", "journey")(copy)], (all, stages, journeys) => {
  const counted = all.filter(({ to_be }) => !to_be);
  const known = counted.filter((row) => row.known);
  const sums = sumsOf(known, stages, journeys);
  const drawn = Object.fromEntries(bars(sums.flatMap((journey) => journey.stages)).map((one) => [one.id, one]));
  return {
    ranked: ranking(counted).map((row) => keepShown(row.id, row)), totals: summed(known),
    journeys: sums.map((journey) => ({ ...journey, stages: journey.stages.map(({ id }) => drawn[id]) })), left_out: all.length - counted.length, any: counted.length > 0,
  };
});
/** Touchpoints, the largest risk first and those that lack an input last, and sums; to-be journeys and the archive are left out. */
export const useAtRisk = () => useCopy(page);

/** The as-is touchpoints without an estimate; `told` says what tells how many have a bad time there. */
const offers = view((copy) => [estimates(copy), measures(copy), ordered.touchpoint(copy), ...tables("stage", "journey", "metric")(copy)], (all, measured, touchpoints, stages, journeys, metrics) => {
  const told = {};
  for (const one of measured) if (BAD_TIME.includes(metrics[one.metric_id]?.library) && metrics[one.metric_id].unit === "percent") told[one.touchpoint_id] ??= `${one.short}${one.now && ` ${one.now}`}`;
  const free = touchpoints.filter(({ id, journey_id }) => !all[id] && journeys[journey_id] && !journeys[journey_id].archived && !journeys[journey_id].future_of);
  const seen = free.map(({ id, title, journey_id, stage_id }) => ({ id, title, journey_id, journey: journeys[journey_id].name, stage: stages[stage_id]?.name ?? "", told: told[id] ?? "" }));
  return { likely: seen.filter((one) => one.told), others: seen.filter((one) => !one.told) };
});
export const useOffers = () => useCopy(offers);
/** Whether a file of orders came in: they say how often people buy, and for how much. */
export const useOrdersKnown = () => useCopy(({ records }) => Object.values(records.data_file).some(({ subject }) => subject === "orders"));

const nothing = { id: "", known: false, needs: [], between: "" };
/** The estimate at a touchpoint; without an id where there is none. */
export const useEstimateAt = (touchpoint) => useCopy((copy) => estimates(copy)[touchpoint] ?? nothing);
export const useToBe = (journey) => useCopy(({ records }) => Boolean(records.journey[journey]?.future_of));

let asked = { going: "", at: "", refused: "" };
const listeners = new Set();
const become = (next) => ((asked = next), listeners.forEach((listen) => listen()));
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** Which touchpoint's inputs are being looked up, and why that did not work. */
export const useAsking = () => useSyncExternalStore(listening, () => asked, () => asked);
/** Ask the planner to put an estimate at a touchpoint, or with "PUT" to take its inputs anew. */
export const estimate = async (method, touchpoint, done, silent) => {
  if (asked.going || !touchpoint) return;
  become({ going: touchpoint, at: touchpoint, refused: "" });
  try {
    const answer = await fetch(`/strategy/${current().strategy}/estimates/${touchpoint}`, { method });
    const said = await answer.json();
    become({ going: "", at: touchpoint, refused: answer.ok ? "" : said.sentence });
    if (answer.ok && said.change) came(done, said.change);
  } catch {
    become({ going: "", at: touchpoint, refused: silent });
  }
};
/** The same for what is chosen in a select. */
export const estimateChosen = (done, silent, event) => estimate("POST", event.target?.value ?? event, done, silent);
/** The currencies to choose from, the one that is chosen among them. */
export const currencies = (known, chosen) => [...new Set([...known, chosen])].filter(Boolean).map((value) => ({ value, label: value }));
