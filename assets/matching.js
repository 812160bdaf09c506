/** Whether a touchpoint or card is what is looked for. */
import { lens } from "$/public/lens.js";
import { view } from "$/public/views.js";

/** Letters as one types them in a hurry: without case and accents. */
const bare = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const holds = (words, ...texts) => {
  if (!words.length) return true;
  const all = bare(texts.filter(Boolean).join(" \n"));
  return words.every((word) => all.includes(word));
};

/** What is looked for, ready to be compared. `ofTouchpoints`: no card can match, as it has no owner, channel or metric. */
export const wanted = view((copy) => [lens(copy)], (asked) => ({
  ...asked, words: bare(asked.text).split(/\s+/).filter(Boolean), ofTouchpoints: Boolean(asked.owner || asked.channel || asked.status || asked.attention),
  on: Boolean(asked.personas.length || asked.owner || asked.channel || asked.status || asked.evidence || asked.text.trim() || asked.attention),
}));

const measuredAs = (status, measured) => (status === "unmeasured" ? !measured.length : measured.some((measure) => measure.status === status));

/** `measured` are the touchpoint's metrics; `needs` says whether it needs attention. */
export const matchesTouchpoint = (asked, touchpoint, { owner, measured, needs }) =>
  (!asked.attention || needs) && (!asked.owner || asked.owner === (touchpoint.responsible ?? "none"))
  && (!asked.channel || asked.channel === touchpoint.channel) && (!asked.evidence || asked.evidence === touchpoint.evidence)
  && (!asked.status || measuredAs(asked.status, measured))
  && (!asked.personas.length || !touchpoint.persona_ids.length || touchpoint.persona_ids.some((id) => asked.personas.includes(id)))
  && holds(asked.words, touchpoint.title, touchpoint.description, touchpoint.channel, touchpoint.evidence_source, owner?.name, ...measured.map(({ name }) => name));

export const matchesCard = (asked, card) => !asked.ofTouchpoints && (!asked.evidence || asked.evidence === card.evidence) && holds(asked.words, card.text, card.evidence_source);
