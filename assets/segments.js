/** Personas made of groups of customers: which there are, making one, and giving one its numbers of today. */
import { useSyncExternalStore } from "react";
import { current, useCopy } from "$/public/live.js";
import { came } from "$/public/undo.js";
import { keeper } from "$/public/views.js";

const nobody = { id: "", name: "", archived: false, fresh: true };
const keep = keeper();
const ROUNDED = 0.06; // a persona keeps one decimal
const near = (kept, now) => kept !== null && Math.abs(kept - now) < ROUNDED;
/** The persona made of a group, without an id where there is none; `fresh` where its numbers are those of the group. */
export const usePersonaOf = (mark, share, revenue) => useCopy(({ records }) => {
  const one = Object.values(records.persona).find(({ segment }) => segment === mark);
  if (!one) return nobody;
  return keep(mark, { id: one.id, name: one.name, archived: one.archived, fresh: near(one.market_share, share) && near(one.revenue_share, revenue) });
});

let making = { going: "", at: "", refused: "" };
const listeners = new Set();
const become = (next) => ((making = next), listeners.forEach((listen) => listen()));
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** Of which group a persona is being made or updated, and why that did not work. */
export const useMaking = () => useSyncExternalStore(listening, () => making, () => making);
/** Make a persona of a group ("POST"), or give it its numbers of today ("PUT"); the planner works them out itself. */
export const personaOf = async (method, segment, currency, done, silent) => {
  const mark = `${segment}/${currency}`;
  if (making.going) return;
  become({ going: mark, at: mark, refused: "" });
  try {
    const answer = await fetch(`/strategy/${current().strategy}/segments/${segment}?currency=${encodeURIComponent(currency)}`, { method });
    const said = await answer.json();
    become({ going: "", at: mark, refused: answer.ok ? "" : said.sentence });
    if (answer.ok && said.change) came(done, said.change);
  } catch {
    become({ going: "", at: mark, refused: silent });
  }
};
