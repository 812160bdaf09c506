/**
 * What an edit will most likely do, so that it is drawn before the planner has answered. A guess may be wrong: the
 * planner's own change, or its refusal, takes its place. What is not guessed is drawn when it arrives.
 */
import { between, endFrom } from "$/public/records.js";

const byOrder = (a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1);

/** A key behind the record `after` among `beside`; null is last, "" first. Null where `after` is not there. */
const placeOf = (beside, after, moving) => {
  const others = Object.values(beside).filter(({ id }) => id !== moving).sort(byOrder);
  if (after === null || after === undefined) return between(others[others.length - 1]?.order ?? null, null);
  const at = after === "" ? -1 : others.findIndex(({ id }) => id === after);
  if (after && at < 0) return null;
  const [low, high] = [others[at]?.order ?? null, others.find(({ order }, place) => place > at && order > (others[at]?.order ?? ""))?.order ?? null];
  return between(low, high);
};
const inCell = (table, stage, lane) => Object.values(table).filter((one) => one.stage_id === stage && one.lane_id === lane);
const onMap = (table, journey) => Object.values(table).filter((one) => one.journey_id === journey);
const set = (noun, id, fields) => [{ noun, id, set: fields }];
/** What a move to a stage sets beside the place: a card over several stages keeps its length. */
const length = ({ stage }, one, stage_id) => {
  if (!one?.until_stage_id) return {};
  const ids = onMap(stage, one.journey_id).sort(byOrder).map(({ id }) => id);
  return { until_stage_id: endFrom(one, stage_id, ids) };
};

const edit = (noun) => (_, [id, fields]) => set(noun, id, fields);
const remove = (noun) => (_, [id]) => [{ noun, id, gone: true }];
const archived = (noun, is) => (_, [id]) => set(noun, id, { archived: is });
const moveInto = (noun) => ({ records }, [id, stage_id, lane_id, after]) => {
  const order = placeOf(inCell(records[noun], stage_id, lane_id), after, id);
  return order === null ? [] : set(noun, id, { stage_id, lane_id, order, ...length(records, records[noun][id], stage_id) });
};
const moveAmong = (noun, beside = (records) => Object.values(records[noun])) => ({ records }, [id, after]) => {
  const order = placeOf(beside(records, records[noun][id]), after, id);
  return order === null ? [] : set(noun, id, { order });
};
const ofItsMap = (noun) => (records, one) => onMap(records[noun], one?.journey_id);
const make = (noun, blank, fields) => (copy, args, id) => {
  const given = fields(copy.records, args);
  return given?.order ? set(noun, id, { ...blank, ...given, id, strategy_id: copy.strategy }) : [];
};

const EVIDENCE = { evidence: "assumed", evidence_source: "", evidence_on: null };
const BLANK = {
  touchpoint: { description: "", channel: "", persona_ids: [], emotion: null, feelings: [], moment_of_truth: false, ...EVIDENCE, responsible: null, consulted: [], origin_id: null },
  card: { ...EVIDENCE, until_stage_id: null, origin_id: null },
  stage: { hint: "", origin_id: null },
  lane: { hint: "", hidden: false, origin_id: null },
  owner: { kind: "person", role: "", contact: "", part_of: null },
};
const stood = (noun, said) => ({ [noun]: beside, stage }, [stage_id, lane_id, text, after = null]) =>
  stage[stage_id] && { [said]: text, stage_id, lane_id, journey_id: stage[stage_id].journey_id, order: placeOf(inCell(beside, stage_id, lane_id), after) };

/** Several things one after the other, each placed among those before it. */
const moveSeveral = ({ records }, [ids, stage_id, lane_id, after]) => {
  let [now, behind] = [records, after];
  return ids.flatMap((id) => {
    const noun = ["touchpoint", "card"].find((one) => now[one][id]);
    if (!noun) return [];
    const lane = lane_id ?? now[noun][id].lane_id;
    const order = placeOf(inCell(now[noun], stage_id, lane), lane_id ? behind : null, id);
    if (order === null) return [];
    const moved = set(noun, id, { stage_id, lane_id: lane, order, ...length(now, now[noun][id], stage_id) });
    now = { ...now, [noun]: { ...now[noun], [id]: { ...now[noun][id], ...moved[0].set } } };
    behind = id;
    return moved;
  });
};
const removeSeveral = (copy, [, ids]) => ids.flatMap((id) => (copy.records.card[id] ? remove("card") : GUESSES["touchpoints.remove"])(copy, [id]));

const GUESSES = {
  "touchpoints.add": make("touchpoint", BLANK.touchpoint, stood("touchpoint", "title")),
  "touchpoints.edit": edit("touchpoint"),
  "touchpoints.move": moveInto("touchpoint"),
  "touchpoints.assign_owner": (_, [id, responsible]) => set("touchpoint", id, { responsible }),
  "touchpoints.consult": (_, [id, consulted]) => set("touchpoint", id, { consulted }),
  "touchpoints.remove": ({ records }, [id]) => {
    const measures = Object.values(records.measure).filter(({ touchpoint_id }) => touchpoint_id === id);
    return [{ noun: "touchpoint", id, gone: true }, ...measures.map((measure) => ({ noun: "measure", id: measure.id, gone: true }))];
  },
  "cards.add": make("card", BLANK.card, stood("card", "text")),
  "cards.edit": edit("card"),
  "cards.move": moveInto("card"),
  "cards.stretch": ({ records }, [id, until]) => set("card", id, { until_stage_id: until === records.card[id].stage_id ? null : until }),
  "cards.remove": remove("card"),
  "several.move_all": moveSeveral,
  "several.remove_all": removeSeveral,
  "stages.add": make("stage", BLANK.stage, (records, [journey_id, name, after = null]) => {
    const all = onMap(records.stage, journey_id);
    return records.journey[journey_id] && { journey_id, name, colour: (all.length % 5) + 1, order: placeOf(all, after) };
  }),
  "stages.edit": edit("stage"),
  "stages.move": moveAmong("stage", ofItsMap("stage")),
  "lanes.add": make("lane", BLANK.lane, (records, [journey_id, kind, name, after = null]) => records.journey[journey_id] && { journey_id, kind, name, order: placeOf(onMap(records.lane, journey_id), after) }),
  "lanes.edit": edit("lane"),
  "lanes.move": moveAmong("lane", ofItsMap("lane")),
  "measures.edit": edit("measure"),
  "measures.move": moveAmong("measure", (records, one) => Object.values(records.measure).filter(({ touchpoint_id }) => touchpoint_id === one?.touchpoint_id)),
  "measures.detach": remove("measure"),
  "measures.edit_reading": edit("reading"),
  "measures.remove_reading": remove("reading"),
  "estimates.remove": remove("estimate"),
  "metrics.edit": edit("metric"),
  "metrics.move": moveAmong("metric"),
  "owners.add": make("owner", BLANK.owner, ({ owner }, [, name, fields]) => ({ name, ...fields, order: placeOf(owner, null) })),
  "owners.edit": edit("owner"),
  "owners.move": moveAmong("owner"),
  "owners.remove": remove("owner"),
  "experiments.edit": edit("experiment"),
  "experiments.edit_variant": ({ records }, [id, key, fields]) => {
    const variants = records.experiment[id].variants.map((one) => (one.key === key ? { ...one, ...fields } : one));
    return set("experiment", id, { variants });
  },
  "experiments.move": moveAmong("experiment"),
  "experiments.remove": remove("experiment"),
  "personas.edit": edit("persona"),
  "personas.move": moveAmong("persona"),
  "personas.archive": archived("persona", true),
  "personas.restore": archived("persona", false),
  "journeys.edit": edit("journey"),
  "journeys.move": moveAmong("journey"),
  "journeys.archive": archived("journey", true),
  "journeys.restore": archived("journey", false),
  "strategies.edit": edit("strategy"),
  "saved_views.rename": (_, [id, name]) => set("saved_view", id, { name }),
  "saved_views.remove": remove("saved_view"),
  "quotes.remove": remove("quote"),
  "themes.remove": remove("theme"),
};

/** The edits of records that an asked edit {id, action, args} probably makes of `copy` {records, strategy, journey}. */
export const guess = (copy, { id, action, args }) => {
  try {
    return GUESSES[action]?.(copy, args, id) ?? [];
  } catch {
    return []; // made for another state of things; the planner will say what becomes of it
  }
};
