/**
 * Experiments as the pages draw them: the records of the copy joined with what the planner found in their results.
 * All statistics are the planner's; here is only what belongs together. A finding is asked for anew whenever an
 * experiment, a metric or the currency changed; the last one stays drawn meanwhile.
 */
import { useEffect, useSyncExternalStore } from "react";
import { act } from "$/public/edits.js";
import { current, onChange, useCopy } from "$/public/live.js";
import { keeper, ordered, view, who } from "$/public/views.js";
import { day, initials, number } from "$/public/words.js";

const PAUSE = 250; // ms in which further changes are waited for
const none = [];
const nothing = { of: "", state: "none", all: {} };
let told = nothing;
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const become = (what) => ((told = { ...told, ...what }), listeners.forEach((listen) => listen()));

/** What the findings follow from; another object after every change that may change one. */
const sources = ({ kept, strategy }) => [kept.experiment, kept.metric, kept.strategy[strategy]?.currency];
const differ = (a, b) => a.some((one, place) => one !== b[place]);
let [asked, timer] = [[], 0];
const fetched = async (strategy) => {
  const these = asked;
  become({ of: strategy, state: "working", all: told.of === strategy ? told.all : {} });
  try {
    const answer = await fetch(`/strategy/${strategy}/findings`);
    const all = await answer.json();
    if (asked === these) become({ state: answer.ok ? "done" : "failed", all: answer.ok ? all : told.all });
  } catch {
    if (asked === these) become({ state: "failed" });
  }
};
const look = (strategy) => {
  const copy = current();
  const now = sources(copy);
  if (!copy.ready || copy.strategy !== strategy || (told.of === strategy && told.state !== "failed" && !differ(now, asked))) return;
  const first = told.of !== strategy;
  asked = now;
  clearTimeout(timer);
  if (!Object.keys(now[0]).length) return become({ of: strategy, state: "done", all: {} });
  timer = setTimeout(() => fetched(strategy), first ? 0 : PAUSE);
};
/** Put once on a page of experiments: keeps what was found up to date. */
export const TrialsWatch = ({ strategy }) => {
  useEffect(() => {
    const stop = onChange(() => look(strategy));
    look(strategy);
    return () => (stop(), clearTimeout(timer), (told.state === "working" && become({ state: "failed" })));
  }, [strategy]);
  return null;
};
const useTold = () => useSyncExternalStore(listening, () => told, () => told);

const placed = (point, journeys, stages) => (point ? { touchpoint: point.title, journey_id: point.journey_id, where: [journeys[point.journey_id]?.name, stages[point.stage_id]?.name].filter(Boolean).join(" · ") } : { touchpoint: "", journey_id: "", where: "" });
const blank = { size: { each: null, days: null, sentence: "" }, verdict: "", sentence: "", cautions: none, method: "", needed: 0, missing: 0, arms: none, against: none, chart: null };
const keepOne = keeper();
const neighbours = (all, place) => ({ earlier: place > 0 ? all[place - 2]?.id ?? "" : null, later: all[place + 1]?.id ?? null });
const joined = view(
  (copy) => [ordered.experiment(copy), ...["metric", "touchpoint", "journey", "stage", "owner"].map((noun) => copy.records[noun]), copy.today],
  (all, metrics, touchpoints, journeys, stages, owners, today) => all.map((one, place) => {
    const owner = owners[one.responsible];
    return keepOne(one.id, {
      ...one, ...placed(touchpoints[one.touchpoint_id], journeys, stages), ...neighbours(all, place), metric: metrics[one.metric_id]?.name ?? "", unit: metrics[one.metric_id]?.unit ?? "", owner: owner?.name ?? "", who: owner ? who(owner.id) : "", initials: owner ? initials(owner.name) : "",
      from: day(one.started_on, today), to: day(one.ends_on, today), decided_day: day(one.decided_on, today),
    });
  }));
const CHART = { zero: 0, worth: -1, worth_said: "", marks: none, rows: none };
const percent = (at) => Math.round(at * 10000) / 100;
const drawnChart = (chart) => (!chart ? CHART : {
  zero: percent(chart.zero), worth: chart.worth === null ? -1 : percent(chart.worth), worth_said: chart.worth_said,
  marks: chart.marks.map(({ at, said }) => ({ at: percent(at), said })), rows: chart.rows.map((row) => ({ key: row.key, low: percent(row.low), value: percent(row.value), width: percent(row.high - row.low) })),
});
/** The verdict as one sentence for each variant, or the one that holds for all. */
const sentencesOf = ({ sentence, against }) => {
  const each = [...new Set(against.map((one) => one.sentence))];
  return each.length > 1 ? each : [sentence];
};
const drawnFinding = (found = blank) => {
  const chart = drawnChart(found.chart);
  const rows = Object.fromEntries(chart.rows.map((row) => [row.key, row]));
  return {
    verdict: found.verdict ?? "", sentences: sentencesOf(found), cautions: found.cautions, method: found.method, needed: found.needed ? number(found.needed) : "", each: found.size.each ? number(found.size.each) : "", days: found.size.days ? number(found.size.days) : "", one_day: found.size.days === 1,
    size: found.size.sentence, chart, has_chart: !!found.chart, against: found.against.map((one) => ({ key: one.key, name: one.name, verdict: one.verdict, difference: one.difference, between: one.between, ...(rows[one.key] ?? { low: 0, value: 0, width: 0 }) })),
  };
};
const armsOf = (one, found) => {
  const said = Object.fromEntries((found?.arms ?? none).map((arm) => [arm.key, arm.said]));
  return one.variants.map((variant) => ({ ...variant, said: said[variant.key] ?? "", letter: variant.key.toUpperCase(), control: variant.key === "a" }));
};
const fullOf = (one) => {
  const found = told.all[one.id];
  return { ...one, variants: armsOf(one, found), room: one.variants.length < 5, ...drawnFinding(found) };
};
const remembered = (make) => {
  let [from, made] = [[], null];
  return (...given) => {
    if (differ(given, from) || given.length !== from.length) [from, made] = [given, make(...given)];
    return made;
  };
};
const list = remembered((all) => all.map((one) => ({ ...one, verdict: told.all[one.id]?.verdict ?? "", claim: one.change || one.because })));
/** All experiments in order, each with its verdict. */
export const useExperiments = () => list(useCopy(joined), useTold());
const full = remembered((one) => (one ? fullOf(one) : null));
/** One experiment with all that is known of it, or null. */
export const useExperiment = (id) => {
  const all = useCopy(joined);
  return full(all.find((one) => one.id === id) ?? null, useTold());
};
/** How many experiments run, and how many were decided; for the list's head. */
export const useTried = () => useCopy(tried);
const tried = view((copy) => [ordered.experiment(copy)], (all) => ({ all: all.length, running: all.filter(({ state }) => state === "running").length, decided: all.filter(({ decision }) => decision !== "none").length }));

const choicesOf = view(
  (copy) => [ordered.metric(copy), ordered.owner(copy), ordered.touchpoint(copy), ordered.journey(copy), ordered.stage(copy)],
  (metrics, owners, touchpoints, journeys, stages) => {
    const first = { value: "", label: "—" };
    const column = Object.fromEntries(stages.map(({ id }, place) => [id, place]));
    const points = journeys.filter(({ archived }) => !archived).flatMap(({ id, name }) => touchpoints.filter(({ journey_id }) => journey_id === id).sort((a, b) => column[a.stage_id] - column[b.stage_id])
      .map((point) => ({ value: point.id, label: journeys.length > 1 ? `${point.title} (${name})` : point.title })));
    const named = (all) => [first, ...all.map(({ id, name }) => ({ value: id, label: name }))];
    return { metrics: named(metrics), owners: named(owners), touchpoints: [first, ...points] };
  });
/** What an experiment may be linked to, for its selects. */
export const useLinks = () => useCopy(choicesOf);

const at = view((copy) => [ordered.experiment(copy), copy.board.chosen], (all, chosen) => (chosen ? all.filter(({ touchpoint_id }) => touchpoint_id === chosen).map(({ id, name, state, decision }) => ({ id, name, state, decision })) : none));
/** The experiments at the touchpoint whose panel is open. */
export const useExperimentsHere = () => useCopy(at);

/** A table of results: being read, refused, asked about, or understood and not yet taken. */
const idle = { busy: false, sentence: "", asks: false, results: none, note: "", of: "" };
let desk = idle;
const say = (what) => ((desk = { ...desk, ...what }), listeners.forEach((listen) => listen()));
/** Whether the planner knows a variant of this name, as planner/model/experiment.py finds it; others are added. */
const knows = (id) => {
  const variants = current().records.experiment[id]?.variants ?? none;
  const names = new Set(["control", ...variants.flatMap(({ key, name }) => [key, `variant ${key}`, name.toLowerCase()])]);
  return (name) => names.has(name.toLowerCase());
};
const shown = (known) => ({ name, people, did, mean, deviation }) => ({ name, fresh: !known(name), people: number(people), did: did === null ? "" : number(did), mean: mean === null ? "" : number(mean), deviation: deviation === null ? "" : number(deviation) });
let last = null;
export const useDesk = () => useSyncExternalStore(listening, () => desk, () => desk);
export const readTable = async (id, table, silent, decimals = "") => {
  if (!table || desk.busy) return;
  last = { id, table, silent };
  say({ ...idle, busy: true, of: id });
  try {
    const answer = await fetch(`/strategy/${current().strategy}/findings/${id}${decimals ? `?decimals=${decimals}` : ""}`, { method: "POST", body: table });
    const said = await answer.json();
    if (last?.table !== table) return;
    if (!answer.ok || said.sentence) return say({ busy: false, sentence: said.sentence, asks: said.asks === "decimals" });
    last.results = said.results;
    say({ busy: false, results: said.results.map(shown(knows(id))), note: said.note });
  } catch {
    if (last?.table === table) say({ busy: false, sentence: silent });
  }
};
/** Answer how decimals are written. */
export const answerDecimals = (decimals) => last && readTable(last.id, last.table, last.silent, decimals);
/** Put what was read into the experiment. */
export const takeTable = (done) => {
  if (last?.results) act("experiments.enter", [last.id, last.results], { done });
  putAway();
};
export const putAway = () => ((last = null), say(idle));
/** Read what stands in the field for pasted rows. */
export const readPasted = (field, id, silent) => readTable(id, document.getElementById(field)?.value.trim(), silent);
