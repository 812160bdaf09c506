/** The end of a card dragged from stage to stage: a frame shows how far it would reach, nothing else moves meanwhile. */
import { current } from "$/public/live.js";
import { reached, stages, stretch, thing } from "$/public/things.js";
import { worded } from "$/public/words.js";

/** The columns of the stages that are on the screen: {place, left, right}. */
const columnsOf = (board) => [...board.querySelectorAll(".stage-head[data-column]")].flatMap((head) => {
  const { left, right } = head.getBoundingClientRect();
  return right > left ? [{ place: Number(head.dataset.column), left, right }] : [];
});
const columnOver = (board, x) => columnsOf(board).reduce((best, one) => (one.left <= x || !best ? one : best), null);
/** The number of the column at `x`; beside the map the first or last. */
export const columnAt = (board, x) => columnOver(board, x)?.place ?? 0;

export const stretching = ({ id, node }, from, { board, page, say, words }) => {
  const frame = Object.assign(document.createElement("div"), { className: "reach-frame" });
  page.append(frame);
  const order = stages().map((stage) => stage.id);
  const first = order.indexOf(thing(id)?.stage_id);
  const [{ left, top, height }, scrolled] = [node.getBoundingClientRect(), [board.scrollLeft, board.scrollTop]];
  const inset = Math.max(0, left - (columnOver(board, left)?.left ?? left));
  let last = -1;
  const move = ({ x }) => {
    last = Math.min(order.length - 1, Math.max(first, columnAt(board, x)));
    const [edge, column] = [board.getBoundingClientRect(), columnsOf(board).find(({ place }) => place === last)];
    const [x0, y0] = [left - board.scrollLeft + scrolled[0], top - board.scrollTop + scrolled[1]];
    const x1 = Math.min((column?.right ?? x0) - inset, edge.right);
    frame.style.transform = `translate(${x0}px, ${y0}px)`;
    [frame.style.width, frame.style.height] = [`${Math.max(0, x1 - x0)}px`, `${height}px`];
  };
  const end = (dropped) => {
    frame.remove();
    if (!dropped) return;
    if (!thing(id)) return say(words.gone);
    const [to, name] = [order[last], thing(id).text];
    if (reached(id).at(-1) === to || !stretch(id, to)) return say(words.stays);
    say(worded(to === thing(id).stage_id ? words.one_stage_now : words.reaches, { name, stage: current().records.stage[to]?.name ?? "" }));
  };
  return { move, end };
};
