/** The map as a table or an outline: which of them is shown, its sorting, its ground. */
import { useEffect, useRef, useState } from "react";
import { Adder } from "$/public/board.jsx";
import { findByKeys } from "$/public/found.js";
import { current, look, useCopy } from "$/public/live.js";
import { looked } from "$/public/presence.js";
import { sortOf } from "$/public/rows.js";
import { pressed } from "$/public/sorting.js";
import { drawAround, follow } from "$/public/stack.jsx";

const FORMS = ["table", "outline"];
const PARAM = "as";
const asked = () => {
  const words = typeof window === "undefined" ? new URLSearchParams() : new URLSearchParams(window.location.search);
  return [words.get(PARAM), words.get("view")].find((form) => FORMS.includes(form)) ?? "map";
};
/** What the map is shown as: "map", "table" or "outline". */
export const useForm = () => useCopy(({ board }) => board.form ?? asked());
/** Show it so; the address says it. */
export const showAs = (form) => {
  const url = new URL(window.location.href);
  if (FORMS.includes(url.searchParams.get("view"))) url.searchParams.delete("view");
  if (form === "map") url.searchParams.delete(PARAM);
  else url.searchParams.set(PARAM, form);
  window.history.replaceState(window.history.state, "", url);
  look({ form });
};

export const sortBy = (column) => look({ sort: pressed(sortOf(current()), column) });
/** For the change of a select. */
export const sortByChosen = (event) => look({ sort: { by: event.target?.value ?? event, down: false } });

/** Before a row goes, the keyboard goes to the one beside it. */
export const stepFrom = (id) => {
  const row = document.getElementById(`row-${id}`);
  const beside = [row?.nextElementSibling, row?.previousElementSibling].find((one) => one?.dataset.row);
  (beside ?? row?.closest("section")?.querySelector(".add, button, summary"))?.focus();
};

/** The same field of the row before or behind, drawn first where it was not. */
const beside = (row, field, by) => {
  const rows = [...row.parentElement.querySelectorAll(":scope > [data-row]")];
  const next = rows[rows.indexOf(row) + by];
  const cells = (one) => [...one.querySelectorAll("[data-field], button, summary")];
  return next && (cells(next)[cells(row).indexOf(field)] ?? cells(next)[0]);
};
/** The keyboard goes on to rows that are not drawn yet: Tab to the next field, Ctrl and an arrow to the next row. */
const keys = (event) => {
  const row = event.target.closest("[data-row]");
  const by = event.ctrlKey || event.metaKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : 0;
  if (!row || event.altKey || event.defaultPrevented || !(by || event.key === "Tab")) return;
  drawAround(row);
  const to = by && beside(row, event.target, by);
  if (!to) return;
  event.preventDefault();
  to.focus();
};

/** The scrolling ground of tables or outline. A row that an edit moved elsewhere stays in sight while one works in it. */
export const Sheet = ({ children, label }) => {
  const ground = useRef(null);
  useEffect(() => looked(), []); // no place of the map any more
  useEffect(() => {
    const moved = new MutationObserver((changes) => {
      const row = document.activeElement?.closest("[data-row]");
      if (row && ground.current.contains(row) && changes.some(({ addedNodes }) => [...addedNodes].includes(row))) row.scrollIntoView({ block: "nearest" });
    });
    moved.observe(ground.current, { childList: true, subtree: true });
    const [stop, deaf] = [follow(ground.current), findByKeys()];
    return () => (moved.disconnect(), stop(), deaf());
  }, []);
  const settle = ({ target, relatedTarget }) => {
    const row = target.closest("[data-row]");
    if (row && sortOf(current()).by && !row.contains(relatedTarget)) look({ settled: {} });
  };
  return <div className="sheet" ref={ground} role="region" aria-label={label} tabIndex={0} onBlur={settle} onKeyDown={keys}>{children}</div>;
};

/** "+ Add", and the stage and lane it will stand in. */
export const AddTo = ({ noun, stages, lanes, name, stageName, laneName, onAdd, ...adder }) => {
  const [chosen, choose] = useState({});
  const one = (options, value) => (options.some((option) => option.value === value) ? value : options[0]?.value ?? "");
  const [stage, lane] = [one(stages, chosen.stage), one(lanes, chosen.lane)];
  const select = (field, label, options, value) => (
    <select className="input" aria-label={label} value={value} onChange={({ target }) => choose({ ...chosen, [field]: target.value })}>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
  if (!stage || !lane) return null;
  return (
    <div className="add-to for-editors" role="group" aria-label={name}>
      <div className="add-to-words"><Adder {...adder} key={`${lane}/${stage}`} name={name} noun={noun} into={`sheet/${lane}/${stage}`} stage={stage} lane={lane} onAdd={(text) => onAdd(stage, lane, text)} /></div>
      {select("stage", stageName, stages, stage)}
      {lanes.length > 1 && select("lane", laneName, lanes, lane)}
    </div>
  );
};
