/** The order of a table's rows. Nothing here knows a browser, but for the reader's own alphabet. */
const EVIDENCE = ["assumed", "partly", "researched"];
const STATUS = ["off", "at_risk", "on_track"];
const ranked = (order, value) => (order.includes(value) ? order.indexOf(value) : null);

/** What a row is sorted by; null, which always comes last, where it has none. */
const keyOf = {
  title: (row) => row.title, channel: (row) => row.channel || null, lane: (row) => row.lane, owner: (row) => row.owner || null, metric: (row) => row.metric || null,
  stage: (row, at) => at, emotion: (row) => row.emotion, moment: (row) => (row.moment_of_truth ? 0 : null), evidence: (row) => ranked(EVIDENCE, row.evidence),
  baseline: (row) => row.baseline, now: (row) => row.current, target: (row) => row.target, status: (row) => ranked(STATUS, row.status), risk: (row) => row.risk_high,
};
const alphabet = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const compared = (a, b) => (typeof a === "string" ? alphabet.compare(a, b) : a - b);

/** Rows, given in the order of the map, sorted by a column, those alike in the order of the map; without a column, in that order. */
export const sorted = (rows, { by, down }) => {
  const key = keyOf[by];
  if (!key) return rows;
  const keyed = rows.map((row, at) => [key(row, at), row, at]);
  keyed.sort(([a, , one], [b, , other]) => {
    if (a === null || b === null) return a === b ? one - other : a === null ? 1 : -1;
    return (down ? compared(b, a) : compared(a, b)) || one - other;
  });
  return keyed.map(([, row]) => row);
};
/** What a press on a column's head asks for: up, then down, then the map's own order again. */
export const pressed = (sort, by) => (sort.by !== by ? { by, down: false } : sort.down ? { by: "", down: false } : { by, down: true });
