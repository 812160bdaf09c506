/** The quotes of touchpoints, for people. */
import { inOrder } from "$/public/views.js";
import { day, number } from "$/public/words.js";

/** The quotes of a touchpoint: each with its score, what it is about, when it was said and where it comes from. */
export const quotesAt = (quotes, themes, touchpoint, today) => inOrder(quotes).filter(({ touchpoint_id }) => touchpoint_id === touchpoint).map((one) => ({
  id: one.id, text: one.text, score: one.score === null ? "" : one.scale === null ? number(one.score) : `${number(one.score)} / ${number(one.scale)}`,
  about: one.theme_ids.map((id) => themes[id]?.name).filter(Boolean).join(", "), source: [one.source, day(one.said_on, today)].filter(Boolean).join(", "),
}));
/** How many quotes each touchpoint has. */
export const quotesOf = (quotes) => {
  const counts = {};
  for (const { touchpoint_id } of Object.values(quotes)) counts[touchpoint_id] = (counts[touchpoint_id] ?? 0) + 1;
  return counts;
};
