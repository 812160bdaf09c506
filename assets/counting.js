/** How a strategy counts what its files hold: what is chosen, which choices matter, and having it counted another way. */
import { useSyncExternalStore } from "react";
import { useFigures } from "$/public/figures.js";
import { current, useCopy } from "$/public/live.js";
import { came } from "$/public/undo.js";
import { number, typedNumber } from "$/public/words.js";

const blank = { busy: false, touched: false, refused: "", times: 0 };
let state = blank;
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const become = (what) => ((state = { ...state, ...what }), listeners.forEach((listen) => listen()));

const strategyOf = ({ records, strategy }) => records.strategy[strategy];
const countingOf = (copy) => strategyOf(copy)?.counting ?? null;
const NUMBERS = ["lost_after", "years_kept", "margin"];
const FLAGS = ["unpaid", "refunds"];
/** What each choice changes: figures of these metrics, out of files about this. */
const MATTERS = { csat: ["answers", "csat"], ces: ["answers", "ces"], lost_after: ["orders", "repeat_purchase_rate"], years_kept: ["orders", "clv"], margin: ["orders", "clv"], unpaid: ["orders", "average_order_value"], refunds: ["orders", "average_order_value"] };

/** The choices that matter for the files that are here, and what was chosen. */
export const useCounting = () => {
  const { cards } = useFigures();
  const chosen = useCopy(countingOf);
  const files = useCopy((copy) => copy.records.data_file);
  const own = useSyncExternalStore(listening, () => state, () => state);
  const subjects = new Set(Object.values(files).map(({ subject }) => subject));
  const metrics = new Set(cards.map(({ metric }) => metric));
  const shown = chosen ? Object.keys(MATTERS).filter((name) => subjects.has(MATTERS[name][0]) && metrics.has(MATTERS[name][1])) : [];
  const texts = Object.fromEntries(NUMBERS.map((name) => [name, chosen?.[name] === null ? "" : String(chosen?.[name] ?? "")]));
  return { ...own, ...chosen, ...texts, shown, said: Object.fromEntries(NUMBERS.map((name) => [name, number(chosen?.[name] ?? null)])), key: `${JSON.stringify(chosen)}${own.times}` };
};

/** Something was chosen in the form. */
export const touch = () => state.touched || become({ touched: true });
/** The form as it was. */
export const leaveAsItIs = () => become({ touched: false, refused: "", times: state.times + 1 });

const read = (name, text) => (FLAGS.includes(name) ? text === "true" : NUMBERS.includes(name) ? typedNumber(text) : text);
/** Count everything the way the form says; it can be undone. */
export const countBy = async (form, done, silent) => {
  const before = countingOf(current());
  const said = Object.entries(form).filter(([name]) => name in MATTERS).map(([name, text]) => [name, read(name, text)]);
  const wanted = Object.fromEntries(said.filter(([name, value]) => value !== before[name]));
  if (state.busy || !Object.keys(wanted).length) return leaveAsItIs();
  become({ busy: true, refused: "" });
  try {
    const answer = await fetch(`/strategy/${current().strategy}/figures`, { method: "PATCH", body: JSON.stringify(wanted), headers: { "content-type": "application/json" } });
    const told = await answer.json();
    become(answer.ok ? { busy: false, touched: false } : { busy: false, refused: told.sentence });
    if (answer.ok) came(done, told.change);
  } catch {
    become({ busy: false, refused: silent });
  }
};
