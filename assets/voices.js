/** What customers say, as the page draws it: comments, themes, words that come up often, and what may be chosen. */
import { useSyncExternalStore } from "react";
import { journeyOf, journeys, listening, nothing, now, says, wordsOf } from "$/public/feedback.js";
import { useCopy } from "$/public/live.js";
import { inOrder, view } from "$/public/views.js";
import { day, number, worded } from "$/public/words.js";

const none = [];
const PAGE = 50;
const NOWHERE = "none";
const option = (value, label) => ({ value, label });
const round = (value) => number(Math.round(value * 10) / 10);
const meanOf = ({ mean, scale }) => (mean === null || mean === undefined ? "" : `${round(mean)} / ${number(scale)}`);
const moodOf = ({ mean, scale }) => (mean === null || mean === undefined ? "" : mean / scale <= 0.6 ? "low" : mean / scale >= 0.8 ? "high" : "middle");
const stagesOf = (records, journey) => inOrder(records.stage).filter(({ journey_id }) => journey_id === journey);
const counted = (counts) => Object.fromEntries((counts ?? none).map((one) => [one.key, one]));
const metricName = (key) => says().metrics?.[key] ?? key;

const whyOf = (one) => (one.how === "word" ? worded(says().why_word, { word: one.why }) : one.how === "asked" ? worded(says().why_asked, { metric: metricName(one.metric) }) : one.how === "hand" ? says().why_hand : "");
const tagsOf = (records, ids) => ids.flatMap((id) => (records.theme[id] ? [{ id, name: records.theme[id].name, colour: `stage-${records.theme[id].colour}` }] : []));
const saidOf = (records, today, open, pins) => (one) => ({
  id: one.id, pieces: one.pieces.map(([text, mark]) => ({ text, mark })), score: one.score === null ? "" : number(one.score), scale: one.scale === null ? "" : number(one.scale), mood: one.mood, on: day(one.at, today), metric: metricName(one.metric),
  place: [one.channel, one.segment].filter(Boolean).join(" · "), stage: records.stage[one.stage_id]?.name ?? "", colour: records.stage[one.stage_id] ? `stage-${records.stage[one.stage_id].colour}` : "", why: whyOf(one), tags: tagsOf(records, one.theme_ids),
  pinned: (pins[one.id] ?? none).join(", "), open: open === one.id,
});
const stageTabs = (records, at, journey) => {
  const counts = counted(at.found?.stages);
  const sum = (at.found?.stages ?? none).reduce((all, { count }) => all + count, 0);
  const tab = (id, name, colour, count) => ({ id, name, colour, count: number(count), on: at.asked.stage === id });
  const rest = counts[NOWHERE] ? [tab(NOWHERE, says().nowhere ?? "", "", counts[NOWHERE].count)] : none;
  return [tab("", says().everywhere ?? "", "", sum), ...stagesOf(records, journey).map((stage) => tab(stage.id, stage.name, `stage-${stage.colour}`, counts[stage.id]?.count ?? 0)), ...rest];
};
const themesOf = (records, at) => {
  const counts = counted(at.found?.themes);
  const most = Math.max(1, ...Object.values(counts).map(({ count }) => count));
  return inOrder(records.theme).map(({ id, name, colour, words }) => {
    const one = counts[id] ?? { count: 0, mean: null, scale: null };
    return { id, name, colour: `stage-${colour}`, words: words.join(", "), count: number(one.count), mean: meanOf(one), mood: moodOf(one), part: Math.round((100 * one.count) / most), on: at.asked.theme === id };
  });
};
const pinsOf = (records) => {
  const pins = {};
  for (const { said_id, touchpoint_id } of Object.values(records.quote)) if (said_id) (pins[said_id] ??= []).push(records.touchpoint[touchpoint_id]?.title ?? "");
  return pins;
};
const openOf = (records, at, journey) => {
  const one = at.found?.said.find(({ id }) => id === at.open);
  if (!one) return { id: "", words: none, stage: "", stages: none, themes: none, touchpoint: "", touchpoints: none, assumed: false, counts: at.counts, pinning: false, refused: "", text: "" };
  const stages = stagesOf(records, journey);
  const words = wordsOf(one.text).map((text, place) => ({ place, text, out: at.left_out.includes(place) }));
  const hand = one.how === "hand" ? one.stage_id : "";
  const here = stages.flatMap((stage) => inOrder(records.touchpoint).filter(({ stage_id }) => stage_id === stage.id).map(({ id, title }) => option(id, `${stage.name} · ${title}`)));
  return {
    id: one.id, words, stage: hand, stages: [option("", says().by_rule ?? ""), ...stages.map(({ id, name }) => option(id, name))],
    themes: inOrder(records.theme).map(({ id, name, colour }) => ({ id, name, colour: `stage-${colour}`, on: one.theme_ids.includes(id) })), touchpoint: at.touchpoint, touchpoints: here,
    assumed: records.touchpoint[at.touchpoint]?.evidence === "assumed", counts: at.counts, pinning: at.pinning, refused: at.refused, text: words.map(({ text, out }) => (out ? "…" : text)).join(" ").replace(/…( …)+/g, "…"),
  };
};
const plainly = (counts, nameOf) => (counts ?? none).filter(({ key }) => key).map(({ key }) => option(key, nameOf(key)));
const TABLES = ["theme", "stage", "journey", "touchpoint", "quote", "data_file"];
const shown = view((copy) => [now(), copy.today, ...TABLES.map((noun) => copy.records[noun])], (at, today, ...tables) => {
  const records = Object.fromEntries(TABLES.map((noun, place) => [noun, tables[place]]));
  const { asked, found } = at;
  const journey = journeyOf(records, asked);
  const all = found?.all ?? 0;
  const last = Math.min(all, asked.offset + PAGE);
  return {
    state: at.state, sentence: at.sentence, total: found?.total ?? 0, files: Object.keys(records.data_file).length, all: number(all), some: all > 0, known: found !== null,
    span: all ? worded(says().range ?? "", { first: number(asked.offset + 1), last: number(last), all: number(all) }) : "", earlier: asked.offset > 0, later: last < all,
    journey, journeys: journeys(records).map(({ id, name }) => option(id, name)), stages: stageTabs(records, at, journey), themes: themesOf(records, at), said: (found?.said ?? none).map(saidOf(records, today, at.open, pinsOf(records))), open: openOf(records, at, journey),
    mood: asked.mood, metric: asked.metric, channel: asked.channel, file: asked.file, first: asked.first, last: asked.last, sort: asked.sort,
    metrics: plainly(found?.metrics, metricName), channels: plainly(found?.channels, (key) => key), in_files: plainly(found?.files, (key) => records.data_file[key]?.name ?? key), dated: Boolean(found?.first),
    narrowed: ["stage", "theme", "words", "mood", "metric", "channel", "file", "first", "last"].some((name) => asked[name] !== nothing[name]),
    often: at.often.state, words: at.often.words.map((one) => ({ text: one.key, count: number(one.count), mean: meanOf(one), mood: moodOf(one) })),
    can_pain: Boolean(asked.theme && records.theme[asked.theme]),
  };
});
/** All that the page draws. */
export const useFeedback = () => {
  useSyncExternalStore(listening, now, now);
  return useCopy(shown);
};
