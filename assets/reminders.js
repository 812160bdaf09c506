/**
 * Who must bring which value up to date, and by when: measures without a value, with one that is too old, and with one
 * that soon will be. What a to-be plans is asked for none.
 */
import { useSyncExternalStore } from "react";
import { countedLast, dueOf } from "$/public/due.js";
import { useCopy } from "$/public/live.js";
import { measured } from "$/public/pages.js";
import { keeper, owners, view } from "$/public/views.js";
import { asked, onAsked } from "$/public/values.js";
import { day } from "$/public/words.js";

const NOBODY = "nobody";
const MOST = 4; // on the overview
const AT_FIRST = 8; // of all owners together, before somebody wants to see more
const RANK = { none: 0, stale: 1, soon: 2 };
const sooner = (a, b) => RANK[a.kind] - RANK[b.kind] || a.days - b.days;

const counted = view((copy) => [copy.records.reading], countedLast);
const keepRow = keeper();
const rows = view((copy) => [measured(copy), copy.records.metric, counted(copy), copy.today], (all, metrics, fromFiles, today) =>
  all.flatMap((one) => {
    const { kind, due, days } = dueOf(one, metrics[one.metric_id]?.stale_after ?? 90, today);
    if (!kind) return [];
    const { id, touchpoint, touchpoint_id, journey, journey_id, stage, name, owner_id, now, as_of } = one;
    return [keepRow(id, { id, touchpoint, touchpoint_id, journey, journey_id, stage, name, owner_id, now, as_of, kind, due: day(due, today), days: Math.abs(days), counted: Boolean(fromFiles[id]) })];
  }).sort(sooner));

const nobody = { id: NOBODY, name: "", initials: "?", who: "nobody", kind: "nobody" };
const keepGroup = keeper();
const all = view((copy) => [rows(copy), owners(copy)], (found, people) => {
  const groups = [...people, nobody].map(({ id, name, initials, who, kind }) => {
    const own = found.filter((row) => (row.owner_id ?? NOBODY) === id || (id === NOBODY && row.owner_id && !people.some((one) => one.id === row.owner_id)));
    return { id, name, initials, who, kind, rows: keepGroup(id, own), count: own.length };
  }).filter(({ count }) => count);
  const number = (kind) => found.filter((row) => row.kind === kind).length;
  return { groups, first: found.slice(0, MOST).map((row) => ({ ...row, owner: people.find(({ id }) => id === row.owner_id)?.name ?? "" })), count: found.length, none: number("none"), stale: number("stale"), soon: number("soon") };
});
/** The groups down to so many rows in all. */
const cutTo = (groups, most) => {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length ? [{ ...group, rows }] : [];
  });
};
let [before, of, made] = [null, "", null];
const filtered = (copy, { owner, asked: wide }) => {
  const found = all(copy);
  if (before === found && of === `${owner}/${wide}`) return made;
  const known = found.groups.some(({ id }) => id === owner) ? owner : "";
  const shown = found.groups.filter(({ id }) => !known || id === known);
  const cut = !known && wide !== "all" && found.count > AT_FIRST + 2;
  [before, of, made] = [found, `${owner}/${wide}`, { ...found, owner: known, people: found.groups, groups: cut ? cutTo(shown, AT_FIRST) : shown, cut }];
  return made;
};
/** What is asked for, by owner; of one owner alone where the address says so. */
export const useReminders = () => {
  const where = useSyncExternalStore(onAsked, asked, asked);
  return useCopy((copy) => filtered(copy, where));
};
