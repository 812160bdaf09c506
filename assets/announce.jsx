/**
 * What others change, said for those who do not see it: a short sentence at a time, politely, never one's own edits.
 * Words come from Python; here they are put together with names and titles.
 */
import { useEffect, useState } from "react";
import { current, onChange, onHeard } from "$/public/live.js";

const GATHER = 1200; // ms from an edit until it is said, with what comes meanwhile
const QUIET = 6000; // ms between two sentences
const LONG = 60;
const ON_MAP = ["touchpoint", "card", "stage", "lane"];

let [before, now] = [null, null];
onChange(() => {
  const { kept } = current();
  if (kept !== now) [before, now] = [now, kept];
});
const find = (noun, id) => current().kept[noun]?.[id] ?? before?.[noun]?.[id] ?? null;
const clip = (text) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);
const titleOf = (thing) => clip(thing?.title ?? thing?.text ?? thing?.name ?? "");

/** The thing on this map that an edit is about: [noun, id, what happened]. */
const about = ({ noun, id, set, gone }) => {
  const record = find(noun, id);
  if (record && "journey_id" in record && record.journey_id !== current().journey) return null;
  if (noun === "reading" || noun === "measure") {
    const touchpoint = noun === "measure" ? record?.touchpoint_id : find("measure", record?.measure_id)?.touchpoint_id;
    return touchpoint ? ["touchpoint", touchpoint, "changed"] : null;
  }
  if (noun === "comment") {
    const on = ON_MAP.find((one) => record?.[`${one}_id`]);
    return on && set?.text && !gone ? [on, record[`${on}_id`], "commented"] : null;
  }
  if (!ON_MAP.includes(noun)) return null;
  const made = !gone && !before?.[noun]?.[id];
  return [noun, id, gone ? "removed" : made ? "added" : set.stage_id || set.lane_id ? "moved" : "changed"];
};
const WEIGHT = ["changed", "commented", "moved", "added", "removed"];

/** Gathered: who did it, and by thing the heaviest that was done with it. */
const nothing = () => ({ people: new Set(), things: new Map() });
const take = (all, { by, edits }) => {
  const found = edits.map(about).filter(Boolean);
  if (found.length) all.people.add(by);
  for (const [noun, id, what] of found) {
    const known = all.things.get(id);
    if (!known || WEIGHT.indexOf(what) > WEIGHT.indexOf(known.what)) all.things.set(id, { what, title: titleOf(find(noun, id)) || known?.title, stage: find("stage", find(noun, id)?.stage_id)?.name ?? "" });
  }
};
const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const listed = (names, words) => {
  const shown = names.length > 3 ? [...names.slice(0, 2), filled(words.others, { count: names.length - 2 })] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${words.and} ${shown[shown.length - 1]}`;
};
const sentence = ({ people, things }, words) => {
  const who = listed([...people].map((id) => current().people[id]?.name || words.somebody), words);
  if (things.size > 1) return filled(words.many, { who, count: things.size });
  const [{ what, title, stage }] = things.values();
  return filled(words[stage ? `${what}_in` : what] ?? words[what], { who, what: title || words.untitled, where: stage });
};

/** The line for screen readers. */
export const Announcer = ({ words }) => {
  const [text, say] = useState("");
  useEffect(() => {
    let [waiting, timer, last] = [nothing(), 0, 0];
    const speak = () => {
      timer = 0;
      last = Date.now();
      if (waiting.things.size) say(sentence(waiting, words));
      waiting = nothing();
    };
    const quiet = onHeard((change) => {
      if (change.by === current().me?.id) return;
      take(waiting, change);
      if (waiting.things.size) timer ||= setTimeout(speak, Math.max(GATHER, last + QUIET - Date.now()));
    });
    return () => (quiet(), clearTimeout(timer));
  }, []);
  return <div className="hush" role="status" data-announces="">{text}</div>;
};
