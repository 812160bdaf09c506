/**
 * What the pages beside the map draw, worked out from the copy: how far the strategy is, the persona cards,
 * who answers for what. Words stand in Python; here are only numbers, names and addresses.
 */
import { useCopy } from "$/public/live.js";
import { gaps, inOrder, keeper, measures, view, who } from "$/public/views.js";
import { day, initials, number } from "$/public/words.js";

const tables = (...nouns) => (copy) => nouns.map((noun) => copy.records[noun]);
const living = (table) => inOrder(table).filter((record) => !record.archived);
const share = (part, whole) => (whole ? Math.round((100 * part) / whole) : 0);
const percent = (value) => (value === null || value === undefined ? "" : `${number(value)}\u00a0%`);
const isOf = (id) => (record) => record.journey_id === id;

const POINTS = 24; // as many turns a small curve can show; of more feelings it shows the means
const means = (feelings) => {
  if (feelings.length <= POINTS) return feelings;
  const from = (place) => Math.round((place * feelings.length) / POINTS);
  const parts = Array.from({ length: POINTS }, (_, place) => feelings.slice(from(place), from(place + 1)));
  return parts.map((part) => part.reduce((sum, emotion) => sum + emotion, 0) / part.length);
};

/** The pieces between the feelings of a journey: x in parts of the way from 0 to 1, y as felt from -2 to 2. */
export const piecesOf = (feelings) => {
  const shown = means(feelings);
  const points = shown.map((y, place) => ({ x: (place + 0.5) / shown.length, y }));
  return points.slice(1).map((to, place) => ({ x0: points[place].x, y0: points[place].y, x1: to.x, y1: to.y }));
};
const feelingsOf = (stages, touchpoints) => {
  const place = Object.fromEntries(stages.map((stage, index) => [stage.id, index]));
  const sorted = [...touchpoints].sort((a, b) => (place[a.stage_id] ?? 99) - (place[b.stage_id] ?? 99));
  return sorted.map((touchpoint) => touchpoint.emotion).filter((emotion) => emotion !== null);
};

/** How far each of the six steps is: `part` of `whole`, and whether that is "open", "begun" or "done". */
const step = (part, whole, done = whole > 0 && part >= whole) => ({ part, whole, state: done ? "done" : part ? "begun" : "open" });
const stepsOf = ({ strategy, personas, journeys, stages, points, measured, withOwner, today, found }) => {
  const filled = stages.filter((stage) => points.some((point) => point.stage_id === stage.id)).length;
  const aimed = points.filter((point) => measured.some((m) => m.touchpoint_id === point.id && m.target !== null)).length;
  const known = points.filter((point) => point.evidence !== "assumed").length;
  const stale = found.filter((gap) => gap.kind === "stale" || gap.kind === "value").length;
  const reviewed = strategy.review_on && strategy.review_on >= today;
  return {
    customer: { ...step(personas.filter((persona) => persona.validated).length, personas.length), ...(personas.some((persona) => !persona.validated) && { state: "begun" }) },
    journey: step(filled, stages.length, journeys.length > 0 && filled > 0 && filled === stages.length),
    metrics: step(aimed, points.length),
    feedback: step(known, points.length),
    teams: step(withOwner, points.length),
    review: { part: stale, whole: measured.length, state: reviewed && !stale && measured.length ? "done" : reviewed || strategy.review_on ? "begun" : "open" },
  };
};

const overview = view(
  (copy) => [...tables("strategy", "persona", "journey", "stage", "touchpoint")(copy), measures(copy), gaps(copy), copy.strategy, copy.today, copy.records.experiment],
  (strategies, personaTable, journeyTable, stageTable, touchpointTable, measuredAll, found, strategyId, today, tries) => {
    const experiments = Object.values(tries);
    const [strategy, personas, journeys] = [strategies[strategyId], living(personaTable), living(journeyTable)];
    if (!strategy) return null;
    const open = new Set(journeys.map((journey) => journey.id));
    const points = inOrder(touchpointTable).filter((point) => open.has(point.journey_id));
    const stages = inOrder(stageTable).filter((stage) => open.has(stage.journey_id));
    const measured = measuredAll.filter((measure) => open.has(measure.journey_id));
    const withMetric = new Set(measured.map((measure) => measure.touchpoint_id)).size;
    const withOwner = points.filter((point) => point.responsible).length;
    const sure = (state) => points.filter((point) => point.evidence === state).length;
    const doing = (status) => measured.filter((measure) => measure.standing === status).length;
    const missing = (...kinds) => found.filter((gap) => kinds.includes(gap.kind)).length;
    return {
      touchpoints: points.length, moments: points.filter((point) => point.moment_of_truth).length, measures: measured.length,
      with_owner: share(withOwner, points.length), with_metric: share(withMetric, points.length),
      researched: share(sure("researched"), points.length), partly: share(sure("partly"), points.length),
      evidence: [sure("researched"), sure("partly"), sure("assumed")],
      on_track: doing("on_track"), at_risk: doing("at_risk"), off: doing("off"), unknown: doing("none"), planned: doing("planned"),
      no_owner: missing("owner"), no_metric: missing("metric"), no_value: missing("value"), stale: missing("stale"),
      review: day(strategy.review_on, today), running: experiments.filter(({ state }) => state === "running").length, tried: experiments.length,
      steps: stepsOf({ strategy, personas, journeys, stages, points, measured, withOwner, today, found }),
      journeys: journeys.map((journey) => ({
        id: journey.id, name: journey.name, people: journey.persona_ids.map((id) => personaTable[id]?.name).filter(Boolean).join(", "),
        touchpoints: points.filter(isOf(journey.id)).length, stages: stages.filter(isOf(journey.id)).length,
        pieces: piecesOf(feelingsOf(stages.filter(isOf(journey.id)), points.filter(isOf(journey.id)))),
        gaps: found.filter(isOf(journey.id)).length,
      })),
    };
  });

/** What to send to move a thing one place: the id to go behind ("" is first), or null where there is no such place. */
const neighbours = (all, place) => ({ earlier: place > 0 ? all[place - 2]?.id ?? "" : null, later: all[place + 1]?.id ?? null });

const photo = ({ picture }) => /^photo:([0-9a-f]{32})$/.exec(picture)?.[1];
const portraitOf = (persona) =>
  photo(persona) ? `/strategy/${persona.strategy_id}/picture/${photo(persona)}.png` : `/picture/${encodeURIComponent(persona.picture || persona.id)}.svg`;
/** The persona cards, each with its portrait's address and what the reader sees of its numbers. */
const keepCard = keeper();
const faces = view(tables("persona", "journey"), (personas, journeys) => inOrder(personas).map((persona) => keepCard(persona.id, {
  ...persona, portrait: portraitOf(persona), own: !!photo(persona),
  share: percent(persona.market_share), revenue: percent(persona.revenue_share),
  journeys: living(journeys).filter((journey) => journey.persona_ids.includes(persona.id)).length,
})));
const keepPlaced = keeper();
const facesThat = (archived) => view((copy) => [faces(copy)], (all) => {
  const shown = all.filter((persona) => persona.archived === archived);
  return shown.map((persona, place) => keepPlaced(persona.id, { ...persona, ...neighbours(shown, place) }));
});
const faceOf = (copy, id) => faces(copy).find((persona) => persona.id === id) ?? null;

/** The journeys a persona is on, with how many touchpoints it meets there. */
const walks = view(tables("journey", "touchpoint"), (journeys, touchpoints) => {
  const meets = (point, id) => !point.persona_ids.length || point.persona_ids.includes(id);
  const walk = (id, journey) => ({
    id: journey.id, name: journey.name,
    touchpoints: Object.values(touchpoints).filter((point) => point.journey_id === journey.id && meets(point, id)).length,
  });
  const made = new Map();
  return (id) => {
    if (!made.has(id)) made.set(id, living(journeys).filter((journey) => journey.persona_ids.includes(id)).map((journey) => walk(id, journey)));
    return made.get(id);
  };
});

/** Every owner with the touchpoints it answers for and those it is asked about. */
const duties = view(tables("owner", "touchpoint", "stage", "journey"), (owners, touchpoints, stages, journeys) => {
  const shown = Object.values(touchpoints).filter((point) => journeys[point.journey_id] && !journeys[point.journey_id].archived);
  const points = onTheWay(shown.map((point) => ({ ...point, touchpoint_id: point.id })), journeys, stages, touchpoints);
  const told = ({ id, title, journey_id, stage_id }) => ({ id, title, journey_id, journey: journeys[journey_id].name, stage: stages[stage_id]?.name ?? "" });
  return inOrder(owners).map((owner, place, all) => ({
    ...owner, ...neighbours(all, place), initials: initials(owner.name), who: who(owner.id), team: owners[owner.part_of]?.name ?? "",
    members: inOrder(owners).filter((other) => other.part_of === owner.id).map((other) => other.name).join(", "),
    answers: points.filter((point) => point.responsible === owner.id).map(told),
    through: points.filter((point) => owners[point.responsible]?.part_of === owner.id).length,
    asked: points.filter((point) => point.consulted.includes(owner.id)).map(told),
  }));
});
const teams = view(tables("owner"), (owners) => [{ value: "", label: "—" }, ...inOrder(owners).filter((owner) => owner.kind === "team").map(({ id, name }) => ({ value: id, label: name }))]);

const missing = (...kinds) => view((copy) => [gaps(copy), ...maps(copy)], (found, ...rest) => onTheWay(found.filter((gap) => kinds.includes(gap.kind)), ...rest));
/** Things that happen at touchpoints, in the order of the maps: journey, stage, touchpoint, then their own order. */
const onTheWay = (all, journeys, stages, touchpoints) => {
  const place = ({ journey_id, touchpoint_id, order = "" }) => {
    const point = touchpoints[touchpoint_id];
    return [journeys[journey_id]?.order, journey_id, stages[point?.stage_id]?.order, point?.order, touchpoint_id, order];
  };
  const before = ([a], [b]) => {
    const at = a.findIndex((key, index) => key !== b[index]);
    return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
  };
  return all.map((one) => [place(one), one]).sort(before).map(([, one]) => one);
};
const maps = tables("journey", "stage", "touchpoint");
export const measured = view((copy) => [measures(copy), ...maps(copy)], (all, journeys, ...rest) => {
  const shown = all.filter(({ journey_id }) => journeys[journey_id] && !journeys[journey_id].archived);
  return onTheWay(shown, journeys, ...rest);
});
const libraryKeys = view(tables("metric"), (metrics) => Object.values(metrics).map((metric) => metric.library).filter(Boolean).sort());
const pages = {
  overview, duties, teams, libraryKeys, measured, personas: facesThat(false), archived: facesThat(true),
  noOwner: missing("owner"), noMetric: missing("metric"), noValue: missing("value"), stale: missing("stale"),
};

/** A page's view by name. */
export const usePage = (name) => useCopy(pages[name]);
/** One persona with its portrait, or null. */
export const useFace = (id) => useCopy((copy) => faceOf(copy, id));
/** The journeys of one persona. */
export const useWalks = (id) => useCopy((copy) => walks(copy)(id));
