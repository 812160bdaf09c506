/** What one does on the map without asking the server: choose, filter, walk about by keyboard, begin to add. */
import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { current, look, useEdits } from "$/public/live.js";
import { alike, drop, pendingIn, send, type, watch } from "$/public/drafts.js";
import { reveal } from "$/public/found.js";
import { arrive as lookAsAsked } from "$/public/lens.js";
import { drawAround } from "$/public/stack.jsx";

const PARAM = "touchpoint";
const address = (id, over = false) => {
  const url = new URL(window.location.href);
  if (id) url.searchParams.set(PARAM, id);
  else url.searchParams.delete(PARAM);
  url.hash = "";
  if (over) window.history.pushState({ ...window.history.state, over }, "", url);
  else window.history.replaceState(window.history.state, "", url);
};
/** Where the panel covers the map, as a sheet, it is a step in the browser's history: going back closes it. */
export const covers = () => window.matchMedia("(max-width: 760px)").matches;

/** Open the panel for a touchpoint or card. */
export const choose = (id) => {
  const over = !current().board.chosen && covers();
  look({ chosen: id, fresh: [] });
  address(id, over);
};
/** Close the panel; the keyboard is back on the thing it was about. */
export const close = () => {
  const id = current().board.chosen;
  look({ chosen: null, fresh: [] });
  if (window.history.state?.over) window.history.back();
  else address(null);
  if (id) reveal(id)?.focus({ preventScroll: true });
};
/** Go to where the panel talks about its thing. */
export const toTalk = () => {
  const [panel, talk] = ["panel", "talk"].map((id) => document.getElementById(id));
  if (talk) panel.scrollTo(0, panel.scrollTop + talk.getBoundingClientRect().top - panel.getBoundingClientRect().top);
};
/** Follow a link to a thing from a conversation; on its own map it is chosen there. */
export const visit = (noun, id) => {
  look({ talk: null, fresh: [] });
  if (!current().journey) return;
  if (noun === "touchpoint" || noun === "card") choose(id), setTimeout(toTalk, 50);
  else setTimeout(() => look({ talk: { noun, id } }), 50);
};
export const showStage = (id) => look({ stage: id });

/** Things the keyboard stops at, by where they stand on the screen. */
const stops = (root) => [...root.querySelectorAll("[data-stop]")].filter((stop) => stop.offsetParent !== null);
const columnOf = (stop) => stop.closest("[data-column]")?.dataset.column;
const laneOf = (stop) => stop.closest("[data-lane]")?.dataset.lane;
const step = (root, from, key) => {
  const all = stops(root);
  if (key === "ArrowUp" || key === "ArrowDown") {
    const column = all.filter((stop) => columnOf(stop) === columnOf(from));
    return column[column.indexOf(from) + (key === "ArrowDown" ? 1 : -1)];
  }
  const row = all.filter((stop) => laneOf(stop) === laneOf(from));
  const columns = [...new Set(row.map(columnOf))].sort((a, b) => a - b);
  const target = columns[columns.indexOf(columnOf(from)) + (key === "ArrowRight" ? 1 : -1)];
  const far = (stop) => Math.abs(stop.getBoundingClientRect().top - from.getBoundingClientRect().top);
  return row.filter((stop) => columnOf(stop) === target).reduce((best, stop) => (!best || far(stop) < far(best) ? stop : best), undefined);
};
const inside = ({ target, key, ctrlKey }) => {
  if (ctrlKey || !["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) return false;
  if (target.tagName === "SELECT") return true;
  const back = key === "ArrowUp" || key === "ArrowLeft";
  return back ? target.selectionStart > 0 : target.selectionEnd < target.value.length;
};
const walk = (event) => {
  if (!event.key.startsWith("Arrow") || event.altKey || event.shiftKey || event.metaKey || inside(event)) return;
  const from = event.target.closest("[data-stop]");
  if (from) drawAround(from);
  const to = from && step(event.currentTarget, from, event.key);
  if (!to) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: "nearest", inline: "nearest" });
};

/** What the address says is chosen, from the start and when one goes back; Escape closes the panel. Stands once on the page. */
export const Arrival = () => {
  useEffect(() => {
    const arrive = () => look({ chosen: new URLSearchParams(window.location.search).get(PARAM) });
    arrive();
    lookAsAsked();
    const escape = (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !current().board.chosen) return;
      if (document.querySelector("dialog[open], details.menu[open]")) return;
      close();
    };
    window.addEventListener("popstate", arrive);
    document.addEventListener("keydown", escape);
    return () => (window.removeEventListener("popstate", arrive), document.removeEventListener("keydown", escape), look({ chosen: null }));
  }, []);
  return null;
};

/** The scrolling canvas: arrow keys walk over it. */
export const Board = ({ children, label }) => (
  <div className="board" role="region" aria-label={label} tabIndex={0} onKeyDown={walk}>{children}</div>
);

/** The panel takes the keyboard when it opens for another thing. */
export const Panel = ({ children, thing, label }) => {
  useEffect(() => {
    document.getElementById("panel")?.focus({ preventScroll: true });
    document.getElementById("panel")?.scrollTo(0, 0);
    if (window.location.hash === "#said") toTalk();
    const shown = setTimeout(reveal, 0, thing); // once the board has made room for the panel
    return () => clearTimeout(shown);
  }, [thing]);
  return <aside className="panel" id="panel" tabIndex={-1} aria-label={label}>{children}</aside>;
};

/**
 * "+ Add": opens a line, Enter hands it over and keeps the line open for the next. What was handed over and has
 * not arrived yet stands below it; what was refused stays there with the reason and can be sent again.
 */
export const Adder = ({ into, noun, stage, lane, label, name, placeholder, retry, forget, onAdd }) => {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const pending = useSyncExternalStore(watch, () => pendingIn(into), () => "");
  const id = useId();
  const edits = useEdits();
  const hand = () => {
    const words = text.trim();
    if (!words) return;
    const of = `new/${into}/${Date.now()}`;
    const known = new Set(Object.keys(current().records[noun]));
    const arrived = ({ id, stage_id, lane_id, title, text }) => !known.has(id) && stage_id === stage && lane_id === lane && alike(title ?? text, words);
    type(of, words, onAdd, { arrived: () => Object.values(current().records[noun]).some(arrived) });
    send(of);
    setText("");
  };
  const onKeyDown = (event) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) event.preventDefault(), hand();
    if (event.key === "Escape") event.preventDefault(), setText(""), setOpen(false), setTimeout(() => document.getElementById(id)?.focus());
  };
  if (!edits) return null;
  return (
    <>
      {pending && JSON.parse(pending).map(({ of, text: words, said, sent }) => (
        <div key={of} className="adding" data-waiting="">
          <span>{words}</span>
          {!sent && <small className="wrong" role="alert">{said} <button type="button" onClick={() => send(of)}>{retry}</button> <button type="button" onClick={() => drop(of)}>{forget}</button></small>}
        </div>
      ))}
      {open ? (
        <textarea autoFocus rows={1} className="in-place flush adder" data-stop="" aria-label={name} placeholder={placeholder} value={text} onKeyDown={onKeyDown}
          onChange={(event) => setText(event.target.value)} onBlur={() => (hand(), setOpen(false))} />
      ) : (
        <button type="button" id={id} className="add" data-stop="" aria-label={name} onClick={() => setOpen(true)}>{label}</button>
      )}
    </>
  );
};
