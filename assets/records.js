/** The records of one strategy as plain data, and what edits make of them. Nothing here knows a browser. */
export const OF_A_MAP = ["stage", "lane", "touchpoint", "card", "measure", "reading", "saved_view"];
export const NOUNS = ["strategy", "persona", "owner", "metric", "journey", ...OF_A_MAP, "comment"];
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
