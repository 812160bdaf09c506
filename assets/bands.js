/** Cards over several stages: where in their lane they lie. */
import { keeper } from "$/public/views.js";

const keepAcross = keeper();
const keepThings = keeper();
/** The cards of a cell as they are drawn and read: those over several stages first. */
export const longFirst = (cards) => [...cards.filter(({ until }) => until), ...cards.filter(({ until }) => !until)];

/**
 * Cards over several stages lie in bands above the cells of their lane, each as high up as it can; a cell begins below
 * what crosses it. Of one that begins or ends in folded stages the rest is drawn.
 */
export const banded = (lane, reaching, columns) => {
  if (!reaching.length) return { by: {}, tops: columns.map(() => 1) };
  const [taken, at] = [columns.map(() => []), Object.fromEntries(columns.map(({ id, place }) => [id, place]))];
  const ends = reaching.flatMap((card) => {
    const shown = columns.slice(at[card.stage_id], at[card.until] + 1).filter(({ folded }) => !folded).map(({ place }) => place);
    return shown.length ? [{ card, from: shown[0], to: shown.at(-1) }] : [];
  }).sort((a, b) => a.from - b.from);
  const drawn = ends.map(({ card, from, to }) => {
    const crossed = taken.slice(from, to + 1);
    let band = 0;
    while (crossed.some((bands) => bands.includes(band))) band += 1;
    crossed.forEach((bands) => bands.push(band));
    const open = columns.slice(at[card.stage_id], at[card.until] + 1).some((stage) => stage.open);
    return keepAcross(card.id, { id: card.id, cell: `${lane.id}/${card.stage_id}`, lane: lane.name, card, place: from, start: from + 2, end: to + 3, band: band + 1, open, things: keepThings(card.id, [card]) });
  });
  return { by: Object.fromEntries(columns.map(({ id }) => [id, drawn.filter(({ card }) => card.stage_id === id)])), tops: taken.map((bands) => Math.max(0, ...bands.map((band) => band + 1)) + 1) };
};
