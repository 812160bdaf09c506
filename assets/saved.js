/** The saved views of a map: which there are, which one is looked through now, and the links to them. */
import { current, look, useCopy } from "$/public/live.js";
import { keptOf, lens, through } from "$/public/lens.js";
import { inOrder, keeper, view } from "$/public/views.js";

const SAID = 2500; // ms
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const keepView = keeper();
const saved = view(
  (copy) => [copy.records.saved_view, copy.journey, lens(copy), copy.board.naming, copy.board.copied],
  (table, journey, seen, naming, copied) => inOrder(table).filter((one) => one.journey_id === journey).map((one) => {
    const { id, name } = one;
    return keepView(id, { id, name, on: same(keptOf(seen), keptOf({ ...one, zoom: one.zoom / 100 })), naming: naming === id, copied: copied === id });
  }));
export const useSavedViews = () => useCopy(saved);
/** Look at the map through a saved view. */
export const throughView = (id) => {
  const one = current().records.saved_view[id];
  if (one) through(one);
};
/** Give a view another name, or no longer. */
export const nameView = (id) => look({ naming: current().board.naming === id ? null : id });
/** Put the address of this map through a view onto the clipboard; over plain http in the old way. */
export const copyView = async (id) => {
  const { origin, pathname } = window.location;
  const address = `${origin}${pathname}?view=${id}`;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    const line = Object.assign(document.createElement("input"), { value: address });
    document.body.append(line);
    line.select();
    document.execCommand("copy");
    line.remove();
  }
  look({ copied: id });
  setTimeout(() => current().board.copied === id && look({ copied: null }), SAID);
};
