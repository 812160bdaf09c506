/** Where a table of results is dropped or chosen. */
import { useState } from "react";
import { readTable } from "$/public/trials.js";

/** A place to drop a table on; pressed or chosen with the keyboard it opens the choice of a file. */
export const ResultsDrop = ({ children, experiment, label, silent }) => {
  const [over, hover] = useState(false);
  const drop = (event) => (event.preventDefault(), hover(false), readTable(experiment, event.dataTransfer.files[0], silent));
  const stay = (event) => (event.preventDefault(), hover(true));
  const choose = (event) => (readTable(experiment, event.target.files[0], silent), (event.target.value = ""));
  return (
    <label className={`drop trial-drop ${over ? "over-file" : ""}`} onDrop={drop} onDragOver={stay} onDragLeave={() => hover(false)}>
      {children}
      <input type="file" className="hush" aria-label={label} accept=".csv,.tsv,.txt,.xlsx" onChange={choose} />
    </label>
  );
};
