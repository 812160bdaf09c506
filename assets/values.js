/** All values of one measure, or of a metric wherever it is measured: chosen in the address, drawn as lines and as rows. */
import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { useCopy } from "$/public/live.js";
import { measured } from "$/public/pages.js";
import { keeper, view } from "$/public/views.js";
import { amount, day } from "$/public/words.js";

const COLOURS = 8; // lines that are told apart
const AT_FIRST = 60; // rows of the list, before somebody wants to see more
const nowhere = { measure: "", metric: "", owner: "", asked: "", rows: "" };
let at = nowhere;
const listeners = new Set();
/** What the address asks for: the values of a measure or of a metric, the reminders of an owner. */
export const asked = () => at;
export const onAsked = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const become = (next) => ((at = next), listeners.forEach((listen) => listen()));
const go = (next) => {
  become({ ...at, ...next });
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(at)) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  url.hash = "";
  window.history.replaceState(window.history.state, "", url);
};
/** Show the values of "measure/ID" or "metric/ID"; for the change of a select. */
export const choose = (chosen) => {
  const [kind, id] = chosen.split("/");
  go({ measure: "", metric: "", rows: "", [kind]: id });
};
/** Show what is asked of one owner, or with "" of all. */
export const askOf = (owner) => go({ owner });

/** Show all that is asked for. */
export const askForAll = () => go({ asked: "all" });
/** List all values. */
export const listAll = () => go({ rows: "all" });

/** Put once on the page: it is as its address says, and goes to the values where that names some. */
export const ValuesArrival = () => {
  const { key, hash } = useLocation();
  useEffect(() => {
    const words = new URLSearchParams(window.location.search);
    become(Object.fromEntries(Object.keys(nowhere).map((name) => [name, words.get(name) ?? ""])));
    if (hash) requestAnimationFrame(() => document.getElementById(hash.slice(1))?.scrollIntoView());
  }, [key, hash]);
  return null;
};

const none = [];
const byDay = (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
const readingsOf = view((copy) => [copy.records.reading], (table) => {
  const groups = {};
  for (const one of Object.values(table)) (groups[one.measure_id] ??= []).push(one);
  for (const list of Object.values(groups)) list.sort(byDay);
  return groups;
});

/** The measures one can choose, by journey, and the metrics that are measured in several places. */
const choices = view((copy) => [measured(copy)], (all) => {
  const journeys = new Map();
  for (const one of all) journeys.set(one.journey_id, [...(journeys.get(one.journey_id) ?? []), one]);
  const groups = [...journeys.values()].map((list) => ({ label: list[0].journey, options: list.map(({ id, touchpoint, name }) => ({ value: `measure/${id}`, label: `${touchpoint}: ${name}` })) }));
  const metrics = new Map();
  for (const one of all) metrics.set(one.metric_id, [...(metrics.get(one.metric_id) ?? []), one]);
  const across = [...metrics.values()].filter((list) => list.length > 1).map((list) => ({ value: `metric/${list[0].metric_id}`, label: `${list[0].name} (${list.length})` }));
  return { groups, across };
});

/** What is looked at: what the address names, else the measure with most values. */
const chosenOf = (all, readings, { measure, metric }) => {
  const named = all.filter((one) => one.id === measure);
  if (named.length) return named;
  const everywhere = all.filter((one) => one.metric_id === metric);
  if (everywhere.length) return everywhere;
  const many = (one) => readings[one.id]?.length ?? 0;
  return all.slice(0, 1).map((first) => all.reduce((best, one) => (many(one) > many(best) ? one : best), first));
};
const spell = (values) => ({ low: Math.min(...values), high: Math.max(...values) });
/** Lines to draw: a row for each day with the value of each measure, levels, and how far up and down they reach. */
const chartOf = (list, readings, alone, currency) => {
  const days = new Map();
  list.forEach((one, place) => (readings[one.id] ?? none).forEach(({ on, value, counted, sample }) => {
    days.set(on, { ...(days.get(on) ?? { t: Date.parse(on), on }), [`v${place}`]: value, [`c${place}`]: counted, [`n${place}`]: sample });
  }));
  const rows = [...days.values()].sort(byDay);
  const levels = alone ? [["baseline", list[0].baseline], ["target", list[0].target]].filter(([, value]) => value !== null).map(([kind, value]) => ({ kind, value })) : none;
  const values = [...rows.flatMap((row) => list.slice(0, COLOURS).map((_, place) => row[`v${place}`])).filter((value) => value !== undefined), ...levels.map(({ value }) => value)];
  const series = list.slice(0, COLOURS).map((one, place) => ({ key: `v${place}`, name: one.touchpoint, look: alone ? "line-own" : `line-${place + 1}` }));
  return { rows, series, levels, unit: list[0].unit, currency: currency ?? "EUR", ...(values.length ? spell(values) : { low: 0, high: 1 }) };
};
const keepReading = keeper();
const rowOf = (one, measure, people, me, today, currency) => keepReading(one.id, {
  id: one.id, measure_id: measure.id, touchpoint: measure.touchpoint, touchpoint_id: measure.touchpoint_id, journey_id: measure.journey_id, on: one.on, day: day(one.on, today), value: one.value, shown: amount(one.value, measure.unit, currency),
  sample: one.sample, source: one.source, counted: one.counted, by: one.by === me?.id ? me.name : people[one.by]?.name ?? "",
});
const nothing = { any: false };
const strategyOf = (copy) => copy.records.strategy[copy.strategy];
const drawn = view(
  (copy) => [measured(copy), readingsOf(copy), choices(copy), at.measure, at.metric, at.rows === "all", copy.people, copy.me, copy.today, strategyOf(copy)?.currency],
  (all, readings, { groups, across }, measure, metric, wide, people, me, today, currency) => {
    const list = chosenOf(all, readings, { measure, metric });
    const [first] = list;
    if (!first) return nothing;
    const alone = list.length === 1;
    const told = list.flatMap((one) => (readings[one.id] ?? none).map((reading) => rowOf(reading, one, people, me, today, currency)));
    return {
      any: true, alone, chosen: alone ? `measure/${first.id}` : `metric/${first.metric_id}`, groups, across, id: first.id, name: first.name, unit: first.unit,
      touchpoint: first.touchpoint, touchpoint_id: first.touchpoint_id, journey_id: first.journey_id, journey: first.journey, stage: first.stage, places: list.length, left_out: Math.max(0, list.length - COLOURS),
      standing: first.standing, stale: first.stale, now: first.now, as_of: first.as_of, baseline: first.baseline_text, goal: first.goal, due: first.due, count: told.length,
      any_counted: told.some((one) => one.counted), any_entered: told.some((one) => !one.counted),
      cut: !wide && told.length > AT_FIRST, readings: told.sort((a, b) => byDay(b, a)).slice(0, wide ? undefined : AT_FIRST), chart: chartOf(list, readings, alone, currency),
    };
  });
/** The values that are looked at. */
export const useValues = () => {
  useSyncExternalStore(onAsked, asked, asked);
  return useCopy(drawn);
};
