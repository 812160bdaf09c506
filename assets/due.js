/** When a value is due, as planner/model/measure.py says it. Nothing here knows a browser. */
const SOON = 14; // days
const DAY = 86400000;
const plus = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

/** When a value is due (ISO), in how many days, and whether one is asked for: "none" is there, it is "stale" or "soon" will be. */
export const dueOf = ({ current_on, standing }, stale_after, today) => {
  if (standing === "planned") return { kind: "", due: "", days: 0 };
  if (!current_on) return { kind: "none", due: "", days: 0 };
  const due = plus(current_on, stale_after);
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  return { kind: days < 0 ? "stale" : days <= SOON ? "soon" : "", due, days };
};
/** Of each measure whether its latest value was counted from the store's own data. */
export const countedLast = (readings) => {
  const last = {};
  for (const one of Object.values(readings)) if (!last[one.measure_id] || last[one.measure_id].on < one.on) last[one.measure_id] = one;
  return Object.fromEntries(Object.entries(last).map(([id, one]) => [id, one.counted]));
};
