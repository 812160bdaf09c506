/** Where a file of the store's own data is dropped or chosen, and the watch over what all of them say. */
import { useEffect, useRef, useState } from "react";
import { open, send, useDesk } from "$/public/data.js";
import { useAsked, useFigures } from "$/public/figures.js";
import { know } from "$/public/homes.js";

/** What comes next stands where one looks, and is where the keyboard goes on. */
const begin = (place) => (place?.focus({ preventScroll: true }), place?.scrollIntoView({ block: "start" }));

/** Put once on the page: it tells the rest which strategy this is, and asks for the figures. */
export const DataWatch = ({ strategy, words, offered, needed, homes }) => {
  useEffect(() => open(strategy, words, offered, needed), [strategy, words, offered, needed]);
  useEffect(() => know(homes), [homes]);
  useAsked(strategy, words.silent);
  const { state } = useFigures();
  useEffect(() => void (state === "done" && window.location.hash && document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: "center" })), [state]);
  const { step } = useDesk();
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step && step !== "sending" && step !== "idle") begin(document.getElementById("way-in"));
    before.current = step;
  }, [step]);
  return null;
};

/** A place to drop a file on; pressed or chosen with the keyboard it opens the choice of a file. */
export const DropZone = ({ children, label }) => {
  const [over, hover] = useState(false);
  const { busy } = useDesk();
  const drop = (event) => (event.preventDefault(), hover(false), send(event.dataTransfer.files[0]));
  const stay = (event) => (event.preventDefault(), hover(true));
  return (
    <label className={`drop data-drop for-editors ${over ? "over-file" : ""}`} onDrop={drop} onDragOver={stay} onDragLeave={() => hover(false)}>
      {children}
      <input type="file" className="hush" aria-label={label} accept=".csv,.tsv,.txt,.xlsx" disabled={busy} onChange={(event) => (send(event.target.files[0]), (event.target.value = ""))} />
    </label>
  );
};
