/** The things picked out to be moved, copied or removed together. Nobody else's business, so it stays in this browser. */
import { useSyncExternalStore } from "react";
import { current, onChange } from "$/public/live.js";
import { nounOf, put, remove, duplicate, standing, thing } from "$/public/things.js";

let picked = new Set();
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const become = (ids) => {
  if (ids.size === picked.size && [...ids].every((id) => picked.has(id))) return;
  picked = ids;
  listeners.forEach((listen) => listen());
};

export const usePicked = (id) => useSyncExternalStore(listening, () => picked.has(id), () => false);
export const usePickedCount = () => useSyncExternalStore(listening, () => picked.size, () => 0);
export const pickedNow = () => [...picked];
export const pick = (ids) => become(new Set(ids));
export const unpick = () => become(new Set());
export const toggle = (id) => become(new Set(picked.has(id) ? [...picked].filter((other) => other !== id) : [...picked, id]));
/** What is done with `id`: all that is picked where it is among them, else it alone. */
export const withPicked = (id) => (picked.has(id) ? [...picked] : [id]);

export const removePicked = () => (remove(picked), unpick());
export const duplicatePicked = () => duplicate(picked);
/** Everything picked into a stage, each in its own lane. */
export const movePicked = (stage) => {
  const lane = thing([...picked][0])?.lane_id;
  const last = standing(stage, lane).filter(({ id }) => !picked.has(id)).at(-1);
  put(picked, [...picked][0], { stage, lane, after: last?.id ?? "" });
};

// what somebody removes is no longer picked
let known = null;
onChange(() => {
  const { touchpoint, card } = current().records;
  if (!picked.size || (known?.touchpoint === touchpoint && known.card === card)) return;
  known = { touchpoint, card };
  become(new Set([...picked].filter(nounOf)));
});
