/** The map as it is drawn: stages, lanes, cells with their touchpoints and cards, curves, and the chosen thing. */
import { quotesAt } from "$/public/quotes.js";
import { banded, longFirst } from "$/public/bands.js";
import { estimates } from "$/public/estimates.js";
import { folds, lens } from "$/public/lens.js";
import { useCopy } from "$/public/live.js";
import { reachOf } from "$/public/records.js";
import { matchesCard, matchesTouchpoint, wanted } from "$/public/matching.js";
import { initials } from "$/public/words.js";
import { inOrder, keeper, maker, measures, metrics, ordered, owners, toggled, view, who } from "$/public/views.js";

const LEVELS = 2; // emotions run from -2 to +2
const SAID = 40; // a curve is told in words up to here
const PRESSED = 150; // and has points to press up to here
const FOLDED = 0.25; // how wide a folded stage is, in columns; map.css says the same
const none = [];
const mine = (noun) => view((copy) => [ordered[noun](copy), copy.journey], (all, journey) => all.filter((record) => record.journey_id === journey));
const stages = mine("stage");
const lanes = mine("lane");
const grouped = (all, key) => all.reduce((groups, one) => ((groups[key(one)] ??= []).push(one), groups), {});
const cellOf = ({ lane_id, stage_id }) => `${lane_id}/${stage_id}`;
const journeyOf = (copy) => copy.records.journey[copy.journey] ?? null;

/** The personas who walk this journey, or all where none is named. */
const keepPersona = keeper();
const walkers = view((copy) => [copy.records.persona, journeyOf(copy), lens(copy).personas], (table, journey, chosen) =>
  inOrder(table).filter(({ id, archived }) => !archived && (!journey?.persona_ids.length || journey.persona_ids.includes(id))).map(({ id, name }, place) =>
    keepPersona(id, { id, name, initials: initials(name), who: who(id), dash: place % 4, on: chosen.includes(id) })));

const keepMeasured = keeper();
/** The measures of each touchpoint; the lists of those an edit is not about stay the same. */
export const measuredAt = view((copy) => [measures(copy)], (all) =>
  Object.fromEntries(Object.entries(grouped(all, (measure) => measure.touchpoint_id)).map(([id, list]) => [id, keepMeasured(id, list)])));
const ownersById = view((copy) => [owners(copy)], (all) => Object.fromEntries(all.map((owner) => [owner.id, owner])));

const touchpointOf = maker((touchpoint, measured, owner, asked, estimate) => {
  const { id, title, channel, evidence, moment_of_truth, stage_id, lane_id } = touchpoint;
  const [first, ...more] = measured;
  const needs = !owner || !first || measured.some((measure) => measure.stale || measure.status === "off" || measure.status === "none");
  return {
    id, title, channel, evidence, moment_of_truth, stage_id, lane_id, needs, dim: asked.on && !matchesTouchpoint(asked, touchpoint, { owner, needs, measured }),
    status: first?.status ?? "none", metric: first?.short ?? "", value: first?.now ?? "", stale: Boolean(first?.stale), more: more.length, owned: Boolean(owner),
    owner: owner?.name ?? "", initials: owner?.initials ?? "", who: owner?.who ?? "", kind: owner?.kind ?? "",
    risk: estimate?.between ?? "", risk_high: estimate?.high ?? null,
  };
});
export const touchpoints = view(
  (copy) => [mineTouchpoints(copy), measuredAt(copy), ownersById(copy), wanted(copy), estimates(copy)],
  (all, measured, people, asked, risks) => keepList("touchpoints", all.map((touchpoint) => touchpointOf(touchpoint.id, touchpoint, measured[touchpoint.id] ?? none, people[touchpoint.responsible], asked, risks[touchpoint.id]))));
const mineTouchpoints = mine("touchpoint");

const cardOf = maker((card, until, begins, ends, asked) => {
  const { id, text, evidence, stage_id, lane_id } = card;
  return { id, text, evidence, stage_id, lane_id, until, begins, ends, dim: asked.on && !matchesCard(asked, card) };
});
const cards = view((copy) => [mine_cards(copy), wanted(copy), stages(copy)], (all, asked, columns) => {
  const ids = columns.map(({ id }) => id);
  return keepList("cards", all.map((card) => {
    const until = (card.until_stage_id && reachOf(card, ids).slice(1).at(-1)) || "";
    const [begins, ends] = until ? [card.stage_id, until].map((id) => columns[ids.indexOf(id)].name) : ["", ""];
    return cardOf(card.id, card, until, begins, ends, asked);
  }));
});
const mine_cards = mine("card");

const keepList = keeper();
const keepCell = keeper();
const keepLane = keeper();
const keepStage = keeper();
const keepCurve = keeper();
const keepPiece = keeper();

export const stageViews = view((copy) => [stages(copy), touchpoints(copy), cards(copy), copy.board.stage, folds(copy).stages], (all, met, noted, shown, folded) => {
  const held = {};
  for (const list of [met, noted]) for (const { stage_id } of list) held[stage_id] = (held[stage_id] ?? 0) + 1;
  const open = all.some((stage) => stage.id === shown) ? shown : all[0]?.id;
  return keepList("stages", all.map((stage, place) => keepStage(stage.id, {
    id: stage.id, name: stage.name, hint: stage.hint, colour: `stage-${stage.colour}`, place, open: stage.id === open, folded: folded.includes(stage.id), holds: held[stage.id] ?? 0,
    before: all[place - 2]?.id ?? "", previous: all[place - 1]?.id ?? "", next: all[place + 1]?.id ?? "", first: place === 0, last: place === all.length - 1,
  })));
});

/** How far from the left each stage begins and how wide it is, in columns. */
const widths = view((copy) => [stages(copy), folds(copy).stages], (all, folded) => {
  let from = 0;
  return all.map(({ id }) => {
    const wide = folded.includes(id) ? FOLDED : 1;
    return { from: (from += wide) - wide, wide };
  });
});
/** Where each touchpoint stands on a persona's curve: x in columns from the left, y from 0 (+2) to 1 (-2). */
const pointsOf = (persona, columns, met, spread, dragged) => columns.flatMap((stage, column) => {
  const felt = (met[stage.id] ?? []).flatMap((touchpoint) => {
    if (touchpoint.persona_ids.length && !touchpoint.persona_ids.includes(persona)) return [];
    const held = dragged?.persona === persona && dragged.id === touchpoint.id ? dragged.emotion : null;
    const own = held ?? touchpoint.feelings.find((feeling) => feeling.persona_id === persona)?.emotion ?? touchpoint.emotion;
    return own === null ? [] : [{ id: touchpoint.id, emotion: own }];
  });
  return felt.map((point, place) => ({ ...point, x: (spread ? spread[column].from : column) + ((place + 0.5) / felt.length) * (spread ? spread[column].wide : 1), y: 0.5 - point.emotion / (2 * LEVELS) }));
});

/** How touchpoints feel to whom, in their order: the same as long as no edit is about that. */
const feltAt = maker(({ id, stage_id, lane_id, persona_ids, feelings, emotion }) => ({ id, stage_id, lane_id, persona_ids, feelings, emotion }));
const felt = view((copy) => [mineTouchpoints(copy)], (met) => keepList("felt", met.map((touchpoint) => feltAt(touchpoint.id, touchpoint))));

const curves = view((copy) => [walkers(copy), stages(copy), felt(copy), lanes(copy), widths(copy), copy.board.feeling], (people, columns, met, rows, spread, dragged) => {
  const everyone = people.length ? people : [{ id: "everyone", name: "", who: "alone", dash: 0 }];
  const shown = everyone.some((persona) => persona.on) ? everyone.filter((persona) => persona.on) : everyone;
  const rank = Object.fromEntries(rows.map((lane, place) => [lane.id, place]));
  const byStage = grouped([...met].sort((a, b) => rank[a.lane_id] - rank[b.lane_id]), (touchpoint) => touchpoint.stage_id);
  return shown.flatMap((persona) => {
    const points = pointsOf(persona.id, columns, byStage, spread, dragged).map((point) => keepPiece(`p${persona.id}/${point.id}`, point));
    const pieces = points.slice(1).map((to, place) => keepPiece(`s${persona.id}/${place}`, { x0: points[place].x, y0: points[place].y, x1: to.x, y1: to.y }));
    if (!points.length) return [];
    return keepCurve(persona.id, {
      id: persona.id, name: persona.name, who: shown.length === 1 ? "alone" : persona.who, dash: persona.dash, shared: everyone.length === 1,
      points: points.length > PRESSED ? none : keepList(`p${persona.id}`, points), pieces: keepList(`s${persona.id}`, pieces),
    });
  });
});

/** A curve in words, apart from its drawing: a new title need not draw it again. */
const told = (persona) => {
  const points = view((copy) => [stages(copy), felt(copy)], (columns, met) => pointsOf(persona, columns, grouped(met, (touchpoint) => touchpoint.stage_id)));
  return view((copy) => [points(copy), copy.records.touchpoint], (all, table) => {
    const words = all.slice(0, SAID).map(({ id, emotion }) => `${table[id]?.title ?? ""}: ${emotion > 0 ? "+" : ""}${emotion}`);
    return words.join("; ") + (all.length > SAID ? "; …" : "");
  });
};
const tellers = {};
export const useCurveInWords = (persona) => useCopy((tellers[persona] ??= told(persona)));

const channelsOf = maker((list) => Object.entries(grouped(list.filter((t) => t.channel), (t) => t.channel)).map(([name, all]) => keepPiece(`c${name}/${all.length}`, { name, count: all.length })));
export const laneViews = view(
  (copy) => [lanes(copy), stageViews(copy), touchpoints(copy), cards(copy), folds(copy).lanes],
  (rows, columns, met, noted, folded) => {
    const [metAt, notedAt, metIn] = [grouped(met, cellOf), grouped(noted, cellOf), grouped(met, (t) => t.stage_id)];
    const shown = rows.filter((lane) => !lane.hidden);
    return keepList("lanes", rows.map((lane) => {
      const place = shown.indexOf(lane);
      const here = columns.flatMap((stage) => notedAt[`${lane.id}/${stage.id}`] ?? none);
      const { by, tops } = banded(lane, here.filter(({ until }) => until), columns);
      const bands = Math.max(0, ...tops) - 1;
      const cells = columns.map((stage) => keepCell(`${lane.id}/${stage.id}`, {
        across: keepList(`a${lane.id}/${stage.id}`, by[stage.id] ?? none), top: tops[stage.place], notes: keepList(`s${lane.id}/${stage.id}`, (notedAt[`${lane.id}/${stage.id}`] ?? none).filter(({ until }) => !until)),
        id: `${lane.id}/${stage.id}`, lane_id: lane.id, stage_id: stage.id, kind: lane.kind, label: `${lane.name}, ${stage.name}`, open: stage.open, folded: stage.folded, place: stage.place,
        touchpoints: keepList(`t${lane.id}/${stage.id}`, metAt[`${lane.id}/${stage.id}`] ?? []), cards: keepList(`n${lane.id}/${stage.id}`, longFirst(notedAt[`${lane.id}/${stage.id}`] ?? none)),
        channels: lane.kind === "channels" ? channelsOf(stage.id, keepList(`m${stage.id}`, metIn[stage.id] ?? none)) : none,
      }));
      return keepLane(lane.id, {
        id: lane.id, kind: lane.kind, name: lane.name, hint: lane.hint, hidden: lane.hidden, folded: folded.includes(lane.id), bands: bands > 0 ? `repeat(${bands}, auto) 1fr` : "none", cells: keepList(lane.id, cells), first: place === 0, last: place === shown.length - 1,
        before: shown[place - 2]?.id ?? "", next: shown[place + 1]?.id ?? "", holds: cells.reduce((sum, cell) => sum + cell.touchpoints.length + cell.cards.length, 0),
      });
    }));
  });
const lanesShown = view((copy) => [laneViews(copy)], (rows) => rows.filter((lane) => !lane.hidden));
const keepMap = keeper();
/** The map without what stands on it, so that it stays the same for most edits. */
const map = view(
  (copy) => [copy.records.journey, journeyOf(copy), stageViews(copy), laneViews(copy), walkers(copy), touchpoints(copy), widths(copy)],
  (all, journey, columns, rows, personas, met, spread) => keepMap("map", {
    as_is: all[journey?.future_of]?.name ?? "",
    id: journey?.id ?? "", name: journey?.name ?? "", summary: journey?.summary ?? "", there: Boolean(journey), stages: columns,
    hidden: keepList("hidden", rows.filter((lane) => lane.hidden)), personas, columns: columns.length, needs: met.filter((touchpoint) => touchpoint.needs).length,
    width: spread.reduce((sum, { wide }) => sum + wide, 0), tracks: columns.map(({ folded }) => (folded ? "var(--folded)" : "var(--column)")).join(" ") || "var(--column)", stage: columns.find((stage) => stage.open)?.place ?? 0, empty: columns.length === 0 || rows.length === 0,
  }));

/** A list with one more, or with one less. */
export const plus = (list, id) => [...list, id];
export const minus = (list, id) => list.filter((other) => other !== id);
/** Options with an empty one before them. */
export const withNobody = (options, label) => [{ value: "", label }, ...options];
/** A touchpoint's feelings with what one persona feels; "" is what everyone feels. */
export const withFeeling = (feelings, persona_id, emotion) =>
  [...feelings.filter((feeling) => feeling.persona_id !== persona_id), ...(emotion === "" ? [] : [{ persona_id, emotion: Number(emotion) }])];

const keepOption = keeper();
const option = (value, label) => keepOption(`${value}/${label}`, { value, label });
/** The pieces of the line through some values over time, and where a target lies (-1: there is none); all from 0 to 1. */
export const sparkOf = (readings, target) => {
  const all = [...readings.map((reading) => reading.value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const [from, to] = [Date.parse(readings[0]?.on), Date.parse(readings[readings.length - 1]?.on)];
  const y = (value) => (high === low ? 0.5 : (high - value) / (high - low));
  const points = readings.map((reading) => ({ x: to === from ? 0.5 : (Date.parse(reading.on) - from) / (to - from), y: y(reading.value) }));
  return { pieces: points.slice(1).map((point, place) => ({ x0: points[place].x, y0: points[place].y, x1: point.x, y1: point.y })), level: target === null ? -1 : y(target) };
};

/** The chosen touchpoint or card with everything its panel offers. */
const panel = view(
  (copy) => [copy.board.chosen, copy.records.touchpoint, copy.records.card, copy.records.reading, measuredAt(copy), stageViews(copy), laneViews(copy), owners(copy), metrics(copy), walkers(copy), copy.records.quote, copy.records.theme, copy.today],
  (chosen, met, noted, readings, measured, columns, rows, people, library, personas, quotes, themes, today) => {
    const touchpoint = met[chosen], card = noted[chosen];
    const one = touchpoint ?? card;
    if (!one) return { open: false };
    const stage = columns.find(({ id }) => id === one.stage_id);
    const holds = rows.filter((lane) => (touchpoint ? lane.kind === "touchpoints" : !["touchpoints", "feeling", "channels"].includes(lane.kind)));
    const lane = rows.find(({ id }) => id === one.lane_id);
    const cell = lane?.cells.find(({ stage_id }) => stage_id === one.stage_id);
    const all = (touchpoint ? cell?.touchpoints : cell?.cards) ?? none;
    const list = all.filter(({ until }) => Boolean(until) === Boolean(all.find(({ id }) => id === one.id)?.until));
    const place = list.findIndex(({ id }) => id === one.id);
    const common = {
      open: true, noun: touchpoint ? "touchpoint" : "card", id: one.id, journey_id: one.journey_id, stage: stage?.name ?? "", colour: stage?.colour ?? "", stage_id: one.stage_id, lane_id: one.lane_id, lane: lane?.name ?? "",
      stages: columns.map(({ id, name }) => option(id, name)), lanes: holds.map(({ id, name }) => option(id, name)), previous: stage?.previous ?? "", next: stage?.next ?? "",
      first: place <= 0, last: place === list.length - 1, up: list[place - 2]?.id ?? "", down: list[place + 1]?.id ?? "",
      evidence: one.evidence, evidence_source: one.evidence_source, evidence_on: one.evidence_on,
    };
    if (card) {
      const later = columns.slice(stage ? stage.place + 1 : 0).map(({ id, name }) => option(id, name));
      return { ...common, text: card.text, until: list[place]?.until ?? "", later };
    }
    const attached = measured[touchpoint.id] ?? none;
    return {
      ...common, title: touchpoint.title, description: touchpoint.description, channel: touchpoint.channel, emotion: touchpoint.emotion, moment_of_truth: touchpoint.moment_of_truth,
      responsible: touchpoint.responsible ?? "", consulted: touchpoint.consulted, channels: [...new Set(Object.values(met).map((t) => t.channel).filter(Boolean))].sort(),
      owners: people.map(({ id, name }) => option(id, name)), advisers: people.filter(({ id }) => touchpoint.consulted.includes(id)),
      others: people.filter(({ id }) => id !== touchpoint.responsible && !touchpoint.consulted.includes(id)).map(({ id, name }) => option(id, name)),
      owner: people.find(({ id }) => id === touchpoint.responsible) ?? null,
      feelings: touchpoint.feelings, quotes: quotesAt(quotes, themes, touchpoint.id, today),
      personas: personas.map(({ id, name, who }) => ({
        id, name, who, concerned: !touchpoint.persona_ids.length || touchpoint.persona_ids.includes(id), toggled: toggled(touchpoint.persona_ids, id, personas.map((persona) => persona.id)),
        own: touchpoint.feelings.find((feeling) => feeling.persona_id === id)?.emotion ?? null,
      })),
      measures: attached.map((measure) => {
        const values = inOrder(readings).filter((reading) => reading.measure_id === measure.id).sort((a, b) => (a.on < b.on ? -1 : 1));
        return { ...measure, counted: values[values.length - 1]?.counted ?? false, latest: values[values.length - 1]?.id ?? "", sample: values[values.length - 1]?.sample ?? null, readings: [...values].reverse(), ...sparkOf(values, measure.target) };
      }),
      free: library.filter(({ id }) => !attached.some((measure) => measure.metric_id === id)).map(({ id, name }) => option(`metric/${id}`, name)),
    };
  });

const drawn = { map, lanes: lanesShown, panel, curves, walkers };
export const useDrawn = (name) => useCopy(drawn[name]);
export const useTitle = (id) => useCopy((copy) => copy.records.touchpoint[id]?.title ?? "");
/** Whether this thing is the chosen one: only the two cards that change draw again. */
export const useChosen = (id) => useCopy((copy) => copy.board.chosen === id);
