/**
 * The whole map, very small: a dot for each touchpoint in the colour of how it does, and what is on the screen now as
 * a rectangle to drag. Only for the pointer; the keyboard has the map itself.
 */
import { useEffect, useRef } from "react";
import { laneViews, stageViews } from "$/public/arrange.js";
import { current, look, onChange, useCopy } from "$/public/live.js";

const [WIDEST, HIGHEST] = [200, 140]; // pixels
const NARROWEST = 56;
const ROOMY = 4; // screens a map must fill before it is worth it
const REST = 300; // ms between two drawings after edits
const TONES = { on_track: "good", at_risk: "warn", off: "bad" };

/** Where each cell stands in the map, in parts of its width and height: rows as drawn, columns as drawn. */
const layout = (map) => {
  const box = map.getBoundingClientRect();
  const part = (element, [from, to, whole]) => ((at) => [(at[from] - box[from]) / box[whole], (at[to] - box[from]) / box[whole]])(element.getBoundingClientRect());
  const columns = [...map.querySelectorAll(".stage-head")].map((head) => part(head, ["left", "right", "width"]));
  const rows = Object.fromEntries([...map.querySelectorAll(".map-row:not(.map-heads)")].map((row) => [row.dataset.lane, part(row, ["top", "bottom", "height"])]));
  return { columns, rows };
};
const paint = (canvas, map) => {
  const [box, style, sharp] = [map.getBoundingClientRect(), getComputedStyle(canvas), window.devicePixelRatio || 1];
  const small = Math.min(WIDEST / box.width, HIGHEST / box.height);
  const [width, height] = [Math.max(NARROWEST, box.width * small), Math.max(NARROWEST, box.height * small)];
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  Object.assign(canvas, { width: width * sharp, height: height * sharp });
  const pen = canvas.getContext("2d");
  pen.scale(sharp, sharp);
  const tone = (name) => style.getPropertyValue(`--${name}`);
  const { columns, rows } = layout(map);
  const copy = current();
  const placeOf = Object.fromEntries(stageViews(copy).map(({ id, place }) => [id, place]));
  stageViews(copy).forEach((stage, place) => {
    const [left, right] = columns[place] ?? [0, 0];
    pen.fillStyle = tone(stage.colour);
    pen.fillRect(left * width + 1, 0, (right - left) * width - 2, 2);
  });
  for (const lane of laneViews(copy)) {
    const row = rows[lane.id];
    if (!row) continue;
    for (const cell of lane.cells) {
      const things = [...cell.touchpoints, ...cell.cards];
      const [left, right] = columns[cell.place] ?? [0, 0];
      const step = Math.min(6, ((row[1] - row[0]) * height) / Math.max(1, things.length));
      things.forEach((thing, place) => {
        pen.globalAlpha = thing.dim ? 0.25 : 1;
        pen.fillStyle = tone(TONES[thing.status] ?? (thing.title === undefined ? "line-strong" : "ink-faint"));
        const end = columns[placeOf[thing.until]]?.[1] ?? right;
        pen.fillRect(left * width + 2, row[0] * height + place * step, Math.max(2, (end - left) * width - 4), Math.max(0.5, Math.min(3, step * 0.7)));
      });
    }
  }
  pen.globalAlpha = 1;
};

const KEPT = "minimap";
const wanted = () => {
  try { return localStorage.getItem(KEPT) !== "off"; } catch { return true; }
};
/** Show it, or no longer; kept in this browser. */
export const toggleMinimap = () => {
  try { localStorage.setItem(KEPT, wanted() ? "off" : "on"); } catch { /* storage can be switched off */ }
  look({ minimap: wanted() });
};
export const useMinimap = () => useCopy((copy) => copy.board.minimap ?? wanted());

export const Minimap = () => {
  const [root, canvas, frame] = [useRef(null), useRef(null), useRef(null)];
  useEffect(() => {
    const board = root.current.closest(".ground").querySelector(".board");
    const map = board.querySelector(".map");
    const place = () => {
      const [box, seen] = [map.getBoundingClientRect(), board.getBoundingClientRect()];
      const part = (from, whole) => `${Math.max(0, ((seen[from] - box[from]) / box[whole]) * 100)}%`;
      const long = (whole) => `${Math.min(100, (seen[whole] / box[whole]) * 100)}%`;
      Object.assign(frame.current.style, { left: part("left", "width"), top: part("top", "height"), width: long("width"), height: long("height") });
    };
    const draw = () => {
      const large = wanted() && (board.scrollWidth * board.scrollHeight) / (board.clientWidth * board.clientHeight || 1) >= ROOMY;
      root.current.hidden = !large;
      if (large && root.current.offsetParent) paint(canvas.current, map), place();
    };
    let [waiting, resting] = [0, 0];
    const soon = () => (waiting ||= requestAnimationFrame(() => ((waiting = 0), root.current && draw())));
    const sizes = new ResizeObserver(soon);
    const light = new MutationObserver(soon);
    [board, map].forEach((one) => sizes.observe(one));
    light.observe(document.documentElement, { attributeFilter: ["class"] });
    let [laid, shown] = [laneViews(current()), current().board.minimap];
    const rested = () => ((resting = 0), laid !== laneViews(current()) && ((laid = laneViews(current())), soon()));
    const deaf = onChange(() => (shown !== current().board.minimap ? (({ minimap: shown } = current().board), soon()) : (resting ||= setTimeout(rested, REST))));
    board.addEventListener("scroll", place, { passive: true });
    draw();
    return () => (sizes.disconnect(), light.disconnect(), deaf(), clearTimeout(resting), cancelAnimationFrame(waiting), board.removeEventListener("scroll", place));
  }, []);
  const go = (event) => {
    if (event.type === "pointermove" && !event.buttons) return;
    const board = root.current.closest(".ground").querySelector(".board");
    const [map, box] = [board.querySelector(".map").getBoundingClientRect(), canvas.current.getBoundingClientRect()];
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    event.currentTarget.setPointerCapture(event.pointerId);
    board.scrollTo({ left: x * map.width - board.clientWidth / 2, top: y * map.height - board.clientHeight / 2, behavior: "instant" });
  };
  return (
    <div className="minimap" aria-hidden="true" ref={root} onPointerDown={go} onPointerMove={go}>
      <div className="minimap-box">
        <canvas ref={canvas} />
        <i className="minimap-seen" ref={frame} />
      </div>
    </div>
  );
};
