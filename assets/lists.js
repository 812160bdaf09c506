/** Lists edited row by row. Each gives back a new list, ready to be sent up; the old one stays as it is. */
export const replaced = (list, place, item) => list.map((before, index) => (index === place ? item : before));
export const without = (list, place) => list.filter((_, index) => index !== place);
export const moved = (list, place, by) => {
  const [next, to] = [[...list], place + by];
  if (to < 0 || to >= list.length) return list;
  [next[place], next[to]] = [next[to], next[place]];
  return next;
};
/** With `item` at the end, unless the same is there already: a repeated send adds nothing twice. */
export const appended = (list, item) => {
  const told = JSON.stringify(item);
  return list.some((known) => JSON.stringify(known) === told) ? list : [...list, item];
};
export const changed = (item, name, value) => ({ ...item, [name]: value });
