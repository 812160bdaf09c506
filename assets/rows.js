/** The map as tables and as an outline: a row for each touchpoint, card, stage and lane, and what may be chosen in it. */
import { laneViews, measuredAt, stageViews } from "$/public/arrange.js";
import { channelsOf } from "$/public/lens.js";
import { useCopy } from "$/public/live.js";
import { quotesOf } from "$/public/quotes.js";
import { sorted } from "$/public/sorting.js";
import { keeper, maker, owners, view } from "$/public/views.js";

export const unsorted = { by: "", down: false };
export const sortOf = ({ board }) => board.sort ?? unsorted;
const DERIVED = ["touchpoints", "feeling", "channels"];
const nothing = { emotion: null, responsible: null };
const keepList = keeper();
const keepStage = keeper();
const keepLane = keeper();
const keepOption = keeper();
const keepPlace = keeper();
const keepChoices = keeper();

/** Where one of a cell's things stands and may go: behind what a move up or down puts it, and the stages beside. */
const place = (stage, lane, lane_id, first, last, up, down) => ({
  stage: stage.name, colour: stage.colour, stage_id: stage.id, lane_id, lane, first, last, up, down, previous: stage.previous, next: stage.next,
});
const placeOf = (list, at, stage, lane) => [stage, lane.name, lane.id, at === 0, at === list.length - 1, list[at - 2]?.id ?? "", list[at + 1]?.id ?? ""];
const quoted = view((copy) => [copy.records.quote], quotesOf);
const rowOf = maker((seen, { emotion, responsible }, first, quotes, ...at) => ({
  ...seen, ...place(...at), quotes, emotion, felt: emotion === null ? "" : String(Math.round(emotion) + 0), responsible: responsible ?? "", measure_id: first?.id ?? "", unit: first?.unit ?? "",
  baseline: first?.baseline ?? null, current: first?.current ?? null, target: first?.target ?? null, baseline_text: first?.baseline_text ?? "", goal: first?.goal ?? "",
}));
const cardRowOf = maker((card, kind, further, nearer, later, ...at) => ({ ...card, ...place(...at), further, nearer, later, kind }));
const laterOf = (stage, stages) => keepList(`later${stage.id}`, stages.slice(stage.place + 1).map(({ id, name }) => option(id, name)));
/** The cards of a cell as rows: those over several stages, then the others; each moves among its like. */
const cardRows = ({ cards }, stage, lane, stages) => [true, false].flatMap((over) => cards.filter(({ until }) => Boolean(until) === over).map((card, at, list) => {
  const last = over ? stages.findIndex(({ id }) => id === card.until) : stage.place;
  return cardRowOf(card.id, card, lane.kind, stages[last + 1]?.id ?? "", over ? stages[last - 1].id : "", laterOf(stage, stages), ...placeOf(list, at, stage, lane));
}));
const shown = (lanes) => lanes.filter(({ hidden }) => !hidden);

/** Every touchpoint of the lanes that are shown, in the order of the map: stage by stage, lane by lane. */
const touchpointRows = view((copy) => [stageViews(copy), laneViews(copy), copy.records.touchpoint, measuredAt(copy), quoted(copy)], (stages, lanes, table, measured, quotes) =>
  stages.flatMap((stage, column) => shown(lanes).filter(({ kind }) => kind === "touchpoints").flatMap((lane) => lane.cells[column].touchpoints.map((seen, at, list) =>
    rowOf(seen.id, seen, table[seen.id] ?? nothing, measured[seen.id]?.[0], quotes[seen.id] ?? 0, ...placeOf(list, at, stage, lane))))));

/** While one works in a row the order stays as it was; it is made anew once the row is left, or another column is chosen. */
let held = { sort: null, settled: null, at: {} };
const shownRows = view((copy) => [touchpointRows(copy), sortOf(copy), copy.board.settled], (rows, sort, settled) => {
  if (!sort.by) return rows;
  if (held.sort !== sort || held.settled !== settled) held = { sort, settled, at: Object.fromEntries(sorted(rows, sort).map(({ id }, at) => [id, at])) };
  return [...rows].sort((a, b) => (held.at[a.id] ?? rows.length) - (held.at[b.id] ?? rows.length));
});

/** The lanes of cards that are shown, each with all its cards in the order of the stages. */
const cardTables = view((copy) => [stageViews(copy), laneViews(copy)], (stages, lanes) => shown(lanes).filter(({ kind }) => !DERIVED.includes(kind)).map((lane) => {
  const rows = stages.flatMap((stage, column) => cardRows(lane.cells[column], stage, lane, stages));
  return keepLane(lane.id, { id: lane.id, name: lane.name, kind: lane.kind, rows: keepList(`cards${lane.id}`, rows) });
}));

/** Stage by stage, what stands in each lane; touchpoints and cards as the rows of the tables. */
const outline = view((copy) => [stageViews(copy), laneViews(copy), touchpointRows(copy), cardTables(copy)], (stages, lanes, met, tables) => {
  const rows = Object.fromEntries([...met, ...tables.flatMap((table) => table.rows)].map((row) => [row.id, row]));
  return stages.map((stage, column) => {
    const parts = shown(lanes).filter(({ kind }) => kind === "touchpoints" || !DERIVED.includes(kind)).map((lane) => {
      const { touchpoints, cards } = lane.cells[column];
      return keepPlace(`${lane.id}/${stage.id}`, {
        id: `${lane.id}/${stage.id}`, stage_id: stage.id, lane_id: lane.id, kind: lane.kind, name: lane.name, label: `${lane.name}, ${stage.name}`,
        touchpoints: keepList(`t${lane.id}/${stage.id}`, touchpoints.map(({ id }) => rows[id]).filter(Boolean)), cards: keepList(`c${lane.id}/${stage.id}`, cards.map(({ id }) => rows[id]).filter(Boolean)),
      });
    });
    return keepStage(stage.id, { ...stage, parts: keepList(`o${stage.id}`, parts) });
  });
});

const option = (value, label) => keepOption(`${value}/${label}`, { value, label });
/** What may be chosen in a row. */
const choices = view((copy) => [stageViews(copy), laneViews(copy), owners(copy), channelsOf(copy)], (stages, lanes, people, channels) => keepChoices("all", {
  stages: keepList("stages", stages.map(({ id, name }) => option(id, name))),
  met: keepList("met", shown(lanes).filter(({ kind }) => kind === "touchpoints").map(({ id, name }) => option(id, name))),
  noted: keepList("noted", shown(lanes).filter(({ kind }) => !DERIVED.includes(kind)).map(({ id, name }) => option(id, name))),
  owners: keepList("owners", people.map(({ id, name }) => option(id, name))),
  channels: keepList("channels", channels),
}));

const views = { touchpointRows: shownRows, cardTables, outline, choices, lanes: laneViews, sort: sortOf };
export const useRows = (name) => useCopy(views[name]);

/** An emotion as a select says it: "" where none is known. */
export const felt = (value) => (value === "" || value === null || value === undefined ? null : Number(value));
