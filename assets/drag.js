/**
 * Dragging on the map: things, stages, lanes, points of a curve, and a frame drawn round things on empty ground.
 *
 * dnd-kit tells a press from a drag, for mouse, pen and finger, and scrolls at the edges. The board as a whole is its
 * one draggable, so a map of 1,600 cards costs no more than one of 16; what was grabbed is found from what was pressed,
 * and where it would land from what is drawn below the pointer. Nothing is sent before it is let go.
 */
import { AutoScroller, DragDropManager, Draggable, PointerActivationConstraints, PointerSensor } from "@dnd-kit/dom";
import { current } from "$/public/live.js";
import { marqueeOf } from "$/public/marquee.js";
import { alongOf, intoOf } from "$/public/landing.js";
import { pointOf } from "$/public/point.js";
import { toggle, unpick, pickedNow, withPicked } from "$/public/picked.js";
import { stretching } from "$/public/reach.js";
import { sorted } from "$/public/things.js";

const HOLD = { value: 280, tolerance: 8 }; // ms a finger rests until it lifts instead of scrolling, and pixels it may tremble
const FAR = { value: 5 }; // pixels a mouse moves until it is a drag
const FIELD = "input, textarea";
const NOT_HELD = ".menu, .add, .adder, .adding, dialog, a, .stage-tabs, .add-stage, .talk-link";
const NARROW = "(max-width: 760px)"; // one stage fits

/** What would be dragged from here: {kind, node, id}, or null where a press is only a press. */
export const grabbed = (target, board) => {
  if (!(target instanceof Element) || target.closest(NOT_HELD)) return null;
  if (target.matches(FIELD) && target === document.activeElement) return null;
  const point = target.closest("[data-point]");
  if (point) return { kind: "point", node: point, id: point.dataset.point };
  const end = target.closest("[data-reach]");
  if (end) return window.matchMedia(NARROW).matches ? null : { kind: "reach", node: end.closest("[data-item]"), id: end.dataset.reach };
  const item = target.closest("[data-item]");
  if (item) return { kind: "item", node: item, id: item.dataset.item };
  const head = target.closest("[data-stage-head]");
  if (head) return window.matchMedia(NARROW).matches ? null : { kind: "stage", node: head, id: head.dataset.stageHead };
  const name = target.closest("[data-lane-name]");
  if (name) return { kind: "lane", node: name, id: name.dataset.laneName };
  return board.contains(target) ? { kind: "marquee", node: board, id: "" } : null;
};

/** The lifted look: a picture of what is dragged under the pointer, with how many where there are several. */
const lifted = (node, { x, y }, count) => {
  const box = node.getBoundingClientRect();
  const scale = box.width / node.offsetWidth || 1;
  const copy = node.cloneNode(true);
  copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  const typed = node.querySelectorAll(FIELD);
  copy.querySelectorAll(FIELD).forEach((field, place) => (field.value = typed[place].value));
  const ghost = document.createElement("div");
  ghost.className = "lifted";
  ghost.inert = true;
  ghost.style.width = `${node.offsetWidth}px`;
  ghost.append(copy);
  if (count > 1) ghost.append(Object.assign(document.createElement("b"), { className: "lifted-count", textContent: count }));
  const follow = (at) => (ghost.style.transform = `translate(${box.left + at.x - x}px, ${box.top + at.y - y}px) scale(${scale})`);
  follow({ x, y });
  return { ghost, follow };
};

/** Lies over all of the board while something is dragged, so that nothing below is hovered; shows what the hand does. */
const shield = (board, kind) => {
  const cover = Object.assign(document.createElement("div"), { className: `drag-shield ${kind}` });
  [cover.style.width, cover.style.height] = [`${board.scrollWidth}px`, `${board.scrollHeight}px`];
  board.append(cover);
  return cover;
};

/** One drag of things, a stage or a lane: what is lifted, and where it would land. */
const carrying = (held, from, stage) => {
  const ids = held.kind === "item" ? sorted(withPicked(held.id)) : [held.id];
  const landing = held.kind === "item" ? intoOf(stage, ids, held.id, from) : alongOf(stage, held.kind, held.id);
  const { ghost, follow } = lifted(held.node, from, ids.length);
  const mark = (on) => ids.forEach((id) => stage.board.querySelector(`[data-item="${CSS.escape(id)}"]`)?.toggleAttribute("data-away", on));
  stage.page.append(ghost);
  if (held.kind === "item") mark(true);
  else held.node.toggleAttribute("data-away", true);
  return {
    move: (at) => (follow(at), landing.move(at)),
    end: (dropped) => {
      ghost.remove();
      if (held.kind === "item") mark(false);
      else held.node.removeAttribute("data-away");
      landing.end(dropped);
    },
  };
};

/** Make a board's things draggable. `say` tells what happens, in `words`, to those who cannot see it. Gives back how to stop. */
export const draggable = (board, say, words) => {
  const page = board.parentElement;
  const stage = { board, page, say, words };
  let [held, session, frame, from, at, moved] = [null, null, 0, null, null, false];
  const sensor = PointerSensor.configure({
    preventActivation: ({ target, offsetX, offsetY, pointerType }) => {
      held = current().edits ? grabbed(target, board) : null;
      if (held?.kind !== "marquee") return !held;
      const onScrollbar = target === board && (offsetX > board.clientWidth || offsetY > board.clientHeight);
      return onScrollbar || pointerType === "touch"; // a finger on empty ground scrolls
    },
    activationConstraints: ({ pointerType, target }) =>
      pointerType === "touch" && !target.closest?.("[data-reach]") ? [new PointerActivationConstraints.Delay(HOLD)] : [new PointerActivationConstraints.Distance(FAR)],
  });
  const manager = new DragDropManager({ sensors: [sensor], plugins: [AutoScroller.configure({ acceleration: 18, threshold: 0.12 })] });
  const whole = new Draggable({ id: "board", element: board }, manager);
  const again = () => (frame ||= requestAnimationFrame(() => ((frame = 0), session?.move(at))));
  const noClick = (event) => (event.stopPropagation(), event.preventDefault());

  const begin = ({ operation, nativeEvent }) => {
    from = at = operation.position.initial;
    moved = nativeEvent?.pointerType !== "touch";
    document.activeElement?.matches(FIELD) && board.contains(document.activeElement) && document.activeElement.blur();
    board.dataset.dragging = held.kind;
    stage.cover = shield(board, held.kind);
    const make = { point: pointOf, marquee: marqueeOf, reach: stretching }[held.kind] ?? carrying;
    session = make(held, from, stage, nativeEvent);
    board.addEventListener("scroll", again, { passive: true });
  };
  const move = ({ to }) => {
    at = to ?? at;
    moved ||= Math.hypot(at.x - from.x, at.y - from.y) > HOLD.tolerance;
    session?.move(at);
  };
  const end = ({ canceled, nativeEvent }) => {
    cancelAnimationFrame(frame);
    frame = 0;
    board.removeEventListener("scroll", again);
    delete board.dataset.dragging;
    stage.cover?.remove();
    if (!canceled && nativeEvent?.type === "pointerup") session?.move({ x: nativeEvent.clientX, y: nativeEvent.clientY });
    session?.end(!canceled && moved);
    if (!canceled && !moved && held.kind === "item") toggle(held.id); // a long press without a way picks the thing out
    session = null;
    window.addEventListener("click", noClick, true);
    setTimeout(() => window.removeEventListener("click", noClick, true), 20);
  };
  const unheard = [
    manager.monitor.addEventListener("dragstart", begin),
    manager.monitor.addEventListener("dragmove", move),
    manager.monitor.addEventListener("dragend", end),
  ];
  const unpressed = presses(board);
  return () => (unheard.forEach((stop) => stop()), unpressed(), whole.destroy(), manager.destroy());
};

/**
 * A press on words that are not yet being written waits until it is a click: only then the field takes the keyboard,
 * with the caret where it was pressed. Else every drag of a card would begin by marking its text.
 */
const presses = (board) => {
  const waits = (field) => field.matches?.(FIELD) && field.closest("[data-item], [data-stage-head], [data-lane-name]") && field !== document.activeElement && !field.readOnly;
  const chooses = ({ shiftKey, ctrlKey, metaKey }) => shiftKey || ctrlKey || metaKey;
  const press = (event) => {
    if (event.button !== 0 || !current().edits) return;
    const held = grabbed(event.target, board);
    if (waits(event.target) || (held?.kind === "item" && chooses(event))) event.preventDefault();
    else if (held?.kind === "marquee" && !(event.target === board && (event.offsetX > board.clientWidth || event.offsetY > board.clientHeight))) {
      event.preventDefault();
      board.focus({ preventScroll: true });
    }
  };
  const click = (event) => {
    if (!current().edits) return;
    const held = grabbed(event.target, board);
    if (held?.kind === "item" && (chooses(event) || (event.pointerType === "touch" && pickedNow().length))) {
      event.preventDefault();
      event.stopPropagation();
      return toggle(held.id);
    }
    if (pickedNow().length && held?.kind !== "point") unpick();
    if (!waits(event.target)) return;
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const place = at?.offsetNode === event.target ? at.offset : event.target.value.length;
    event.target.focus({ preventScroll: true });
    event.target.setSelectionRange?.(place, place);
  };
  board.addEventListener("mousedown", press, true);
  board.addEventListener("click", click, true);
  return () => (board.removeEventListener("mousedown", press, true), board.removeEventListener("click", click, true));
};
