/** Where the metrics of the store's own data stand on the maps, where they could, and putting them there. */
import { useSyncExternalStore } from "react";
import { act } from "$/public/edits.js";
import { fitting } from "$/public/fitting.js";
import { current, useCopy } from "$/public/live.js";
import { ordered, view } from "$/public/views.js";
import { worded } from "$/public/words.js";

const none = [];
let homes = {};
let open = "";
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** By key of the metric library: the stages it usually sits at, words and channels that speak for a touchpoint. */
export const know = (all) => ((homes = all), listeners.forEach((listen) => listen()));
/** Show where a metric can be put, or with the same again no longer. */
export const choosePlace = (metric) => ((open = open === metric ? "" : metric), listeners.forEach((listen) => listen()));

/** Every touchpoint of the journeys as they are, in the order of the maps. */
const places = view((copy) => [ordered.journey(copy), ordered.stage(copy), ordered.lane(copy), ordered.touchpoint(copy)], (journeys, stages, lanes, touchpoints) => {
  const ranks = (all) => Object.fromEntries(all.map(({ id }, rank) => [id, rank]));
  const [rank, column, row] = [journeys, stages, lanes].map(ranks);
  const journey = Object.fromEntries(journeys.filter(({ archived, future_of }) => !archived && !future_of).map((one) => [one.id, one]));
  const stage = Object.fromEntries(stages.map((one) => [one.id, one]));
  return touchpoints.filter((one) => journey[one.journey_id] && stage[one.stage_id]).map((one) => ({ touchpoint: one, stage: stage[one.stage_id], journey: journey[one.journey_id] }))
    .sort((a, b) => rank[a.journey.id] - rank[b.journey.id] || column[a.stage.id] - column[b.stage.id] || row[a.touchpoint.lane_id] - row[b.touchpoint.lane_id]);
});
const placeOf = ({ touchpoint, stage, journey }) => ({ id: touchpoint.id, journey_id: journey.id, title: touchpoint.title, where: stage.name, journey: journey.name });
const groupsOf = (all) => {
  const groups = new Map();
  for (const place of all) groups.set(place.journey.id, [...(groups.get(place.journey.id) ?? []), place]);
  return [...groups.values()].map((group) => ({ label: group[0].journey.name, options: group.map(({ touchpoint, stage }) => ({ value: touchpoint.id, label: `${stage.name}: ${touchpoint.title}` })) }));
};
const standing = view((copy) => [places(copy), ordered.measure(copy), copy.records.metric], (all, measures, metrics) => {
  const at = {};
  for (const { metric_id, touchpoint_id } of measures) (at[metrics[metric_id]?.library ?? ""] ??= new Set()).add(touchpoint_id);
  return { all, at };
});
const views = {};
const homeOf = (metric) => (views[metric] ??= view((copy) => [standing(copy), homes, open === metric], ({ all, at }, known, chosen) => {
  const here = at[metric] ?? new Set();
  const free = all.filter(({ touchpoint }) => !here.has(touchpoint.id));
  const suggested = known[metric] && (chosen || !here.size) ? fitting(known[metric], free).map(placeOf) : none;
  return { metric, stands: all.filter(({ touchpoint }) => here.has(touchpoint.id)).map(placeOf), suggested, open: chosen, any: free.length > 0, groups: chosen ? groupsOf(free) : none };
}));
/** What a card says of the maps. */
export const useHomes = (metric) => {
  useSyncExternalStore(listening, () => open, () => open);
  useSyncExternalStore(listening, () => homes, () => homes);
  return useCopy(homeOf(metric));
};

/** Measure a touchpoint by a metric of the library, by the strategy's own where it has it; its counted values come along. */
export const putOn = (metric, unit, name, touchpoint, said) => {
  if (!touchpoint) return;
  const { records } = current();
  const known = Object.values(records.metric).find((one) => one.library === metric && one.unit === unit);
  const free = known && !Object.values(records.measure).some((one) => one.metric_id === known.id && one.touchpoint_id === touchpoint);
  const done = worded(said, { name, title: records.touchpoint[touchpoint]?.title ?? "" });
  act(free ? "measures.attach" : "measures.attach_from_library", [touchpoint, free ? known.id : metric], { done });
  if (open === metric) choosePlace(metric);
};
