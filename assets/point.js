/** A point of an emotion curve, dragged up and down by steps of one or moved by arrow keys; the curve follows at once. */
import { current, look } from "$/public/live.js";
import { bounded, feel, feltBy } from "$/public/things.js";

const INSET = 0.12; // the part of the lane above "very good" and below "very bad", as planner/ui/screens/map/feeling.py draws it
const STEPS = { ArrowUp: 1, ArrowDown: -1 };

const parts = (node) => node.dataset.point.split("/");
/** Where several personas walk, each point is one persona's own. */
const shared = (node) => node.dataset.shared === "true";

export const pointOf = ({ node }) => {
  const [persona, id] = parts(node);
  const began = feltBy(persona, current().records.touchpoint[id]);
  const everyone = shared(node);
  let emotion = began;
  const move = ({ y }) => {
    const lane = node.closest(".feeling").getBoundingClientRect();
    const down = ((y - lane.top) / lane.height - INSET) / (1 - 2 * INSET);
    const felt = bounded((0.5 - down) * 4);
    if (felt === emotion) return;
    emotion = felt;
    look({ feeling: { persona, id, emotion } });
  };
  const end = (dropped) => {
    if (dropped && emotion !== began) feel(id, persona, emotion, everyone);
    look({ feeling: null });
  };
  return { move, end };
};

/** Arrow keys on a point: up and down change how it feels, left and right walk along the curve. */
export const keysOnPoint = (event) => {
  const node = event.target.closest?.("[data-point]");
  if (!node || event.altKey || event.ctrlKey || event.metaKey) return false;
  const [persona, id] = parts(node);
  if (event.key in STEPS || event.key === "Home" || event.key === "End") {
    const now = feltBy(persona, current().records.touchpoint[id]) ?? 0;
    const next = event.key === "Home" ? -2 : event.key === "End" ? 2 : now + STEPS[event.key];
    if (current().edits) feel(id, persona, bounded(next), shared(node));
  } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const along = [...node.closest(".feeling-curve").querySelectorAll("[data-point]")];
    along[along.indexOf(node) + (event.key === "ArrowLeft" ? -1 : 1)]?.focus();
  } else return false;
  event.preventDefault();
  return true;
};
