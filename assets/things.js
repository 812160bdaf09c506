/** What stands where on the map, and the edits asked for when it is put elsewhere: the one place that sends them. */
import { act } from "$/public/edits.js";
import { current } from "$/public/live.js";
import { reachOf } from "$/public/records.js";
import { inOrder } from "$/public/views.js";

const DRAWN = ["feeling", "channels"]; // lanes that draw themselves and hold nothing
const NOUNS = ["touchpoint", "card"];
const LEVELS = 2; // emotions run from -2 to +2

const records = () => current().records;
const here = (noun) => inOrder(records()[noun]).filter((record) => record.journey_id === current().journey);
export const stages = () => here("stage");
export const lanes = () => here("lane").filter((lane) => !lane.hidden);
export const nounOf = (id) => NOUNS.find((noun) => records()[noun][id]);
export const thing = (id) => records()[nounOf(id)]?.[id];
export const takes = (lane_id, noun) => {
  const kind = records().lane[lane_id]?.kind;
  return Boolean(kind) && (noun === "touchpoint" ? kind === "touchpoints" : kind !== "touchpoints" && !DRAWN.includes(kind));
};
/** What stands in a cell, from top to bottom. */
export const standing = (stage_id, lane_id) => {
  const inside = (one) => one.stage_id === stage_id && one.lane_id === lane_id;
  return inOrder(Object.fromEntries(NOUNS.flatMap((noun) => Object.entries(records()[noun]).filter(([, one]) => inside(one)))));
};
/** The ids of the stages a thing stands in. */
export const reached = (id) => (thing(id) ? reachOf(thing(id), stages().map((stage) => stage.id)) : []);
/** What of a cell is drawn beside a thing put there: over several stages as it is, or in one. */
export const beside = (id, stage_id, lane_id) => standing(stage_id, lane_id).filter((one) => reached(one.id).length > 1 === reached(id).length > 1);
/** Let a card reach to its own stage or a later one. Says whether anything has to change for it. */
export const stretch = (id, stage_id) => {
  if (reached(id).at(-1) === stage_id) return false;
  act("cards.stretch", [id, stage_id === thing(id).stage_id ? null : stage_id]);
  return true;
};
/** The ids that are there, as one reads the map: stage by stage, lane by lane, from top to bottom. */
export const sorted = (ids) => {
  const [columns, rows] = [stages(), here("lane")].map((all) => Object.fromEntries(all.map(({ id }, place) => [id, place])));
  const place = ({ stage_id, lane_id }) => columns[stage_id] * 1000 + rows[lane_id];
  const there = Object.fromEntries([...ids].map((id) => [id, thing(id)]).filter(([, one]) => one && one.stage_id in columns));
  return inOrder(there).sort((a, b) => place(a) - place(b)).map(({ id }) => id);
};

/** Whether things, dragged by `lead`, go into a lane: each into it, or where it is the lead's own each along its own. */
const together = (ids, lead, lane_id) => thing(lead)?.lane_id !== lane_id || ids.every((id) => thing(id)?.lane_id === lane_id);
export const fits = (ids, lead, lane_id) => !together(ids, lead, lane_id) || ids.every((id) => takes(lane_id, nounOf(id)));

/** Put things into a cell behind the one with id `after`, "" is first. Says whether anything has to move for it. */
export const put = (ids, lead, { stage, lane, after }) => {
  const going = sorted(ids);
  if (!going.length || !fits(going, lead, lane)) return false;
  if (!together(going, lead, lane)) {
    if (going.every((id) => thing(id).stage_id === stage)) return false;
    act("several.move_all", [going, stage, null, null], { told: true });
    return true;
  }
  const now = standing(stage, lane).map(({ id }) => id);
  const others = now.filter((id) => !going.includes(id));
  const at = after ? others.indexOf(after) + 1 : 0;
  if ([...others.slice(0, at), ...going, ...others.slice(at)].join() === now.join()) return false;
  const behind = others[at - 1] ?? "";
  if (going.length === 1) act(`${nounOf(going[0])}s.move`, [going[0], stage, lane, behind]);
  else act("several.move_all", [going, stage, lane, behind], { told: true });
  return true;
};
/** Put a stage or lane behind the shown one with id `after`, "" is first. */
export const putAmong = (noun, id, after) => {
  const all = (noun === "stage" ? stages() : lanes()).map((one) => one.id);
  const others = all.filter((other) => other !== id);
  const at = after ? others.indexOf(after) + 1 : 0;
  if ([...others.slice(0, at), id, ...others.slice(at)].join() === all.join()) return false;
  act(`${noun}s.move`, [id, others[at - 1] ?? ""]);
  return true;
};

export const remove = (ids) => {
  const going = sorted(ids);
  if (going.length === 1) act(`${nounOf(going[0])}s.remove`, going, { told: true });
  else if (going.length) act("several.remove_all", [current().journey, going], { told: true });
};
export const duplicate = (ids) => {
  const going = sorted(ids);
  if (going.length) act("several.duplicate_all", [current().journey, going], { told: true });
};

/** How a persona feels at a touchpoint; null where nobody has said. */
export const feltBy = (persona, touchpoint) => touchpoint?.feelings.find((one) => one.persona_id === persona)?.emotion ?? touchpoint?.emotion ?? null;
/** Say how it feels: to a persona of its own where several walk the journey, else to everyone. */
export const feel = (id, persona, emotion, shared) => {
  const touchpoint = records().touchpoint[id];
  if (!touchpoint || feltBy(persona, touchpoint) === emotion) return;
  const own = touchpoint.feelings.some((one) => one.persona_id === persona);
  if (shared && !own) return void act("touchpoints.edit", [id, { emotion }]);
  act("touchpoints.edit", [id, { feelings: [...touchpoint.feelings.filter((one) => one.persona_id !== persona), { persona_id: persona, emotion }] }]);
};
export const bounded = (emotion) => Math.max(-LEVELS, Math.min(LEVELS, Math.round(emotion)));
