/** The records of one strategy as plain data, and what edits make of them. Nothing here knows a browser. */
export const OF_A_MAP = ["stage", "lane", "touchpoint", "card", "measure", "reading", "estimate", "saved_view", "quote"];
export const NOUNS = ["strategy", "persona", "owner", "metric", "journey", ...OF_A_MAP, "comment", "data_file", "theme", "sorting", "experiment"];
export const noRecords = () => Object.fromEntries(NOUNS.map((noun) => [noun, {}]));

/** Records after some edits. An edit of another map's record is not ours to keep. */
export const fold = (records, edits, journey) => {
  if (!edits.length) return records;
  const next = { ...records };
  for (const { noun, id, set, gone } of edits) {
    const known = next[noun]?.[id];
    const elsewhere = journey && set?.journey_id && set.journey_id !== journey && OF_A_MAP.includes(noun);
    if (!next[noun] || (!known && (gone || !set?.id || elsewhere))) continue;
    if (next[noun] === records[noun]) next[noun] = { ...records[noun] };
    if (gone) delete next[noun][id];
    else next[noun][id] = { ...known, ...set };
  }
  return next;
};

/** Of the ids of a journey's stages in order those a card stands in, as planner/model/card.py says it. */
export const reachOf = ({ stage_id, until_stage_id }, stages) => {
  const first = stages.indexOf(stage_id);
  return first < 0 ? [] : stages.slice(first, Math.max(first, stages.indexOf(until_stage_id)) + 1);
};
/** The end of a card that comes to a stage: it keeps its length, if there are so many stages. */
export const endFrom = (card, stage_id, stages) => {
  if (!card.until_stage_id || card.stage_id === stage_id) return card.until_stage_id;
  const reached = stages.slice(stages.indexOf(stage_id)).slice(0, reachOf(card, stages).length);
  return reached.length > 1 ? reached[reached.length - 1] : null;
};

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** A key of the fractional order between two others, as planner/model/order.py makes it; null is an open end. */
export const between = (before, after) => {
  const [low, high] = [before ?? "", after];
  if (high) {
    let shared = 0;
    while (shared < high.length && (low[shared] ?? "0") === high[shared]) shared += 1;
    if (shared) return high.slice(0, shared) + between(low.slice(shared), high.slice(shared));
  }
  const first = low ? DIGITS.indexOf(low[0]) : 0;
  const last = high ? DIGITS.indexOf(high[0]) : DIGITS.length;
  if (last - first > 1) return high === null && low ? DIGITS[first + 1] : DIGITS[Math.floor((first + last) / 2)];
  if (high && high.length > 1) return high[0];
  return DIGITS[first] + between(low.slice(1), null);
};
