/**
 * What the screens draw, worked out from the copy: records in order, joined with what they point at.
 * A view whose contents did not change keeps its identity, so React skips it.
 */
import { useCopy } from "$/public/live.js";
import { amount, day, initials } from "$/public/words.js";

const byOrder = (a, b) => ((a.order ?? "") < (b.order ?? "") ? -1 : (a.order ?? "") > (b.order ?? "") ? 1 : a.id < b.id ? -1 : 1);
const sameList = (a, b) => a.length === b.length && a.every((one, place) => Object.is(one, b[place]));
const same = (a, b) => {
  if (Array.isArray(a)) return sameList(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
};

/** A memory of views by key: gives back the earlier object when the new one holds the same. */
export const keeper = () => {
  const kept = new Map();
  return (key, value) => {
    const before = kept.get(key);
    if (before && same(before, value)) return before;
    kept.set(key, value);
    return value;
  };
};
/** What `make(...from)` makes, by key; made again only where something in `from` is another. */
export const maker = (make) => {
  const kept = new Map();
  return (key, ...from) => {
    const before = kept.get(key);
    if (before && sameList(before.from, from)) return before.made;
    const made = make(...from);
    kept.set(key, { from, made: before && same(before.made, made) ? before.made : made });
    return kept.get(key).made;
  };
};
/** A view of some inputs, worked out again only when one of them is another object. */
export const view = (inputs, make) => {
  let [before, made] = [null, null];
  return (copy) => {
    const now = inputs(copy);
    if (!before || !same(before, now)) [before, made] = [now, make(...now)];
    return made;
  };
};
const tables = (...nouns) => (copy) => nouns.map((noun) => copy.records[noun]);
export const inOrder = (table) => Object.values(table).sort(byOrder);
/** The same for one table after another: what an edit leaves in its place is not sorted again. */
const ordering = () => {
  let [before, list] = [{}, []];
  return (table) => {
    if (table === before) return list;
    let stays = true;
    const next = list.flatMap(({ id, order }) => ((one) => (one ? ((stays &&= one.order === order), [one]) : []))(table[id]));
    for (const id of Object.keys(table)) if (!before[id]) next.push(table[id]), (stays = false);
    [before, list] = [table, stays ? next : next.sort(byOrder)];
    return list;
  };
};
const sorted = (noun) => view(tables(noun), ordering());

const strategy = (copy) => copy.records.strategy[copy.strategy] ?? null;
export const ordered = Object.fromEntries(["persona", "owner", "metric", "journey", "stage", "lane", "touchpoint", "card", "measure", "data_file", "experiment", "theme"].map((noun) => [noun, sorted(noun)]));
const alive = (noun) => view((copy) => [ordered[noun](copy)], (all) => all.filter((record) => !record.archived));
const put = (noun) => view((copy) => [ordered[noun](copy)], (all) => all.filter((record) => record.archived));

/** One of eight colours that stays the same for one id. */
export const who = (id) => `who-${([...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7) % 8) + 1}`;

const alivePersonas = alive("persona");

/** Who owns things, with initials and a colour. */
const keepOwner = keeper();
export const owners = view((copy) => [ordered.owner(copy), copy.records.owner, ordered.touchpoint(copy)], (all, table, touchpoints) => {
  const held = {};
  for (const { responsible } of touchpoints) if (responsible) held[responsible] = (held[responsible] ?? 0) + 1;
  return keepOwner("all", all.map((owner) => keepOwner(owner.id, {
    ...owner, initials: initials(owner.name), who: who(owner.id), team: table[owner.part_of]?.name ?? "", touchpoints: held[owner.id] ?? 0,
  })));
});

/** The measures with everything that is said about one, formatted. */
const measureOf = maker((measure, metric, touchpoint, stage, journey, today, currency) => {
  const say = (value) => amount(value, metric.unit, currency);
  return {
    ...measure, name: metric.name, short: metric.short || metric.name, unit: metric.unit, touchpoint: touchpoint.title,
    stage: stage?.name ?? "", journey: journey?.name ?? "", owner_id: touchpoint.responsible,
    now: say(measure.current), baseline_text: say(measure.baseline), goal: say(measure.target),
    standing: measure.current === null && journey?.future_of ? "planned" : measure.status,
    library: metric.library, due: day(measure.due_on, today), as_of: day(measure.current_on, today), stale: isStale(measure, metric, today),
  };
});
const keepMeasures = keeper();
export const measures = view(
  (copy) => [ordered.measure(copy), ...tables("metric", "touchpoint", "stage", "journey")(copy), copy.today, strategy(copy)?.currency],
  (all, metrics, touchpoints, stages, journeys, today, currency) => keepMeasures("all", all.flatMap((measure) => {
    const [metric, touchpoint] = [metrics[measure.metric_id], touchpoints[measure.touchpoint_id]];
    return metric && touchpoint ? [measureOf(measure.id, measure, metric, touchpoint, stages[touchpoint.stage_id], journeys[measure.journey_id], today, currency)] : [];
  })));

const isStale = (measure, metric, today) => {
  if (!measure.current_on || !today) return false;
  const age = (Date.parse(today) - Date.parse(measure.current_on)) / 86400000;
  return age > metric.stale_after;
};

/** The metrics with how often each is used. */
const keepMetric = keeper();
export const metrics = view((copy) => [ordered.metric(copy), copy.records.measure], (all, table) => {
  const used = {};
  for (const { metric_id } of Object.values(table)) used[metric_id] = (used[metric_id] ?? 0) + 1;
  return all.map((metric) => keepMetric(metric.id, { ...metric, short: metric.short, used: used[metric.id] ?? 0 }));
});

/** What is missing: a touchpoint without owner or metric, a metric without (but on a to-be) or with a stale value. */
const keepGap = keeper();
export const gaps = view(
  (copy) => [...tables("touchpoint", "stage", "journey")(copy), measures(copy)],
  (touchpoints, stages, journeys, measured) => {
    const found = [];
    const note = (kind, touchpoint, measure) => {
      const journey = journeys[touchpoint.journey_id];
      if (!journey || journey.archived) return;
      found.push(keepGap(`${kind}${touchpoint.id}${measure?.id}`, {
        id: `${kind}-${measure?.id ?? touchpoint.id}`, kind, touchpoint_id: touchpoint.id, title: touchpoint.title, journey_id: journey.id, journey: journey.name,
        stage: stages[touchpoint.stage_id]?.name ?? "", metric: measure?.name ?? "", as_of: measure?.as_of ?? "",
      }));
    };
    const measuredAt = Object.groupBy ? Object.groupBy(measured, (m) => m.touchpoint_id) : measured.reduce((all, m) => ((all[m.touchpoint_id] ??= []).push(m), all), {});
    for (const touchpoint of inOrder(touchpoints)) {
      if (!touchpoint.responsible) note("owner", touchpoint);
      if (!measuredAt[touchpoint.id]) note("metric", touchpoint);
      for (const measure of measuredAt[touchpoint.id] ?? []) {
        if (measure.standing === "planned") continue;
        if (measure.current === null) note("value", touchpoint, measure);
        else if (measure.stale) note("stale", touchpoint, measure);
      }
    }
    return found;
  });

/** Chosen ids with one more or one less; none named means all, so the last one cannot go. */
export const toggled = (named, id, all) => {
  const now = named.length ? all.filter((one) => named.includes(one)) : all;
  const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
  return next.length === all.length || !next.length ? [] : next;
};

/** The journeys with what stands on each (complete outside a map) and who may walk it. */
const keepJourney = keeper();
const keepWalker = keeper();
const keepWalkers = keeper();
const journeys = view((copy) => [ordered.journey(copy), alivePersonas(copy), copy.records.touchpoint, ordered.stage(copy)], (all, personas, touchpoints, stages) => {
  const ids = personas.map(({ id }) => id);
  return all.map((journey, place) => {
    const { id, persona_ids } = journey;
    const walkers = personas.map(({ id: persona, name }) => keepWalker(`${id}${persona}`, {
      id: persona, name, who: who(persona), on: !persona_ids.length || persona_ids.includes(persona), toggled: toggled(persona_ids, persona, ids),
    }));
    const own = stages.filter((stage) => stage.journey_id === id).map(({ id, name, colour }) => keepWalker(id, { id, name, colour: `stage-${colour}` }));
    return keepJourney(id, {
      ...journey, as_is: all.find((other) => other.id === journey.future_of)?.name ?? "", walkers: keepWalkers(id, walkers), stages: keepWalkers(`s${id}`, own), before: all[place - 2]?.id ?? "", next: all[place + 1]?.id ?? "",
      first: place === 0, last: place === all.length - 1, touchpoints: Object.values(touchpoints).filter((touchpoint) => touchpoint.journey_id === id).length,
    });
  });
});
const keptJourneys = (archived) => view((copy) => [journeys(copy)], (all) => all.filter((journey) => journey.archived === archived));

const unknown = [];
/** A map's room knows the gaps of one journey only, so it counts none of them. */
const keepCounts = keeper();
const counts = view((copy) => [...["persona", "journey", "metric", "data_file", "owner", "touchpoint", "experiment", "theme"].map((noun) => ordered[noun](copy)), copy.journey ? unknown : gaps(copy)],
  (persona, journey, metric, data_file, owner, touchpoint, experiment, theme, found) => {
    const live = (all) => all.filter((record) => !record.archived).length;
    return keepCounts("all", { personas: live(persona), journeys: live(journey), metrics: live(metric), data_files: live(data_file), experiments: live(experiment), themes: live(theme), owners: live(owner), touchpoints: live(touchpoint), gaps: found.length });
  });

const state = view((copy) => [copy.ready, copy.online, copy.refusal, copy.today, copy.strategy, copy.journey],
  (ready, online, refusal, today, strategy, journey) => ({ ready, online, refusal, today, strategy, journey }));
/** Apart from the state, as every change has another: what only asks whether one is there is not drawn again for each. */
const revision = (copy) => copy.revision;

/** One record of a noun by id, or null. */
export const useRecord = (noun, id) => useCopy((copy) => copy.records[noun]?.[id] ?? null);
const views = {
  strategy, owners, metrics, measures, gaps, counts, state, revision, personas: alivePersonas, archivedPersonas: put("persona"),
  journeys: keptJourneys(false), archivedJourneys: keptJourneys(true), touchpoints: ordered.touchpoint, stages: ordered.stage, lanes: ordered.lane,
};
/** A view by name. */
export const useView = (name) => useCopy(views[name]);
