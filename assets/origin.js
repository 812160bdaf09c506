/** Where a counted value at a touchpoint comes from: the figure it is, asked for when somebody wants to know. */
import { askFor, between, period, useTold } from "$/public/figures.js";
import { current, useCopy } from "$/public/live.js";
import { day, number } from "$/public/words.js";

const none = [];
const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
/** Ask for the figures where they are not known yet. */
export const lookUp = (silent) => askFor(silent);

const fileOf = (name, { records, people, today }) => {
  const file = Object.values(records.data_file).find((one) => one.name === name);
  return { name, by: people[file?.brought_by]?.name ?? "", on: file ? day(file.brought_on, today) : "" };
};
const unknown = { formula: "", interval: "", between: "", period: "", sample: "", note: "", files: none };
/** The figure behind a value of a measure, in words; empty until it was looked up. */
export const useOrigin = (id, reading_id) => {
  const { state, sentence, results } = useTold();
  const reading = useCopy((copy) => copy.records.reading[reading_id]);
  const metric = useCopy((copy) => copy.records.metric[copy.records.measure[id]?.metric_id]);
  const same = ({ metric: key, unit, split, last, value, sample }) => key === metric?.library && unit === metric.unit && !split && (!last || last === reading.on) && sample === reading.sample && near(value, reading.value);
  const found = reading && (results?.figures ?? none).filter(same);
  const figure = found?.find(({ month }) => month) ?? found?.[0];
  const shown = { state, sentence: state === "failed" ? sentence : "", ...unknown, sample: number(reading?.sample ?? null) };
  if (!figure) return { ...shown, files: reading?.source ? [{ name: reading.source, by: "", on: "" }] : none };
  const copy = current();
  return {
    ...shown, formula: figure.formula, interval: figure.interval, between: between(figure, copy.records.strategy[copy.strategy]?.currency), period: period(figure.first, figure.last, copy.today),
    sample: `${number(figure.sample)} ${figure.counted}`, note: figure.note, files: figure.files.map((name) => fileOf(name, copy)),
  };
};
