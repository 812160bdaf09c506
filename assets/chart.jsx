/** Values over time as lines: what was counted has hollow points, what somebody entered full ones; levels are dashed. */
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { ticksOf } from "$/public/ticks.js";
import { amount, day, month, number } from "$/public/words.js";

const YEAR = 366 * 86400000;
const MANY = 40; // days from which on points are small
const HALF = 43200000; // a single value stands in the middle of its day
const isoOf = (t) => new Date(t).toISOString().slice(0, 10);
const small = () => window.matchMedia("(max-width: 760px)").matches;

const timesOf = (rows) => {
  const [first, last] = [rows[0].t, rows[rows.length - 1].t];
  return first === last ? [first - HALF, last + HALF] : [first, last];
};
const Point = ({ cx, cy, value, payload, dataKey, look, r }) =>
  value === undefined || value === null || cx === null || cy === null ? null : <circle cx={cx} cy={cy} r={r} className={`chart-point ${look} ${payload[dataKey.replace("v", "c")] ? "counted" : ""}`} />;
const Told = ({ active, payload, chart, words }) => {
  const known = (payload ?? []).filter(({ value }) => value !== undefined && value !== null);
  if (!active || !known.length) return null;
  const { on } = known[0].payload;
  return (
    <div className="chart-told">
      <b>{day(on, "")}</b>
      {known.map(({ dataKey, value, name, payload: row }) => (
        <span key={dataKey}>
          <b>{amount(value, chart.unit, chart.currency)}</b>
          {chart.series.length > 1 && ` ${name}`}
          {row[dataKey.replace("v", "n")] !== null && ` · ${words.sample} ${number(row[dataKey.replace("v", "n")])}`}
          {row[dataKey.replace("v", "c")] && ` · ${words.counted}`}
        </span>
      ))}
    </div>
  );
};

export const ValuesChart = ({ chart, label, words }) => {
  const { rows, series, levels, unit, currency } = chart;
  if (!rows.length) return null;
  const times = timesOf(rows);
  const ticks = ticksOf(chart.low, chart.high, unit === "percent" ? 100 : Infinity);
  const long = times[1] - times[0] > YEAR;
  return (
    <div className="chart" role="group" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={{ top: 12, right: small() ? 12 : 84, bottom: 4, left: 0 }} title={label}>
          <CartesianGrid vertical={false} className="chart-grid" />
          <XAxis dataKey="t" type="number" scale="time" domain={times} padding={{ left: 16, right: 16 }} tickFormatter={(t) => (long ? month(isoOf(t).slice(0, 7)) : day(isoOf(t), isoOf(times[1])))} tickLine={false} minTickGap={32} className="chart-axis" />
          <YAxis domain={[ticks[0], ticks[ticks.length - 1]]} ticks={ticks} tickFormatter={(value) => amount(value, unit, currency)} width="auto" tickLine={false} axisLine={false} className="chart-axis" />
          {levels.map(({ kind, value }) => (
            <ReferenceLine key={kind} y={value} className={`chart-level ${kind}`} label={small() ? undefined : { value: words[kind], position: "right", className: "chart-word" }} />
          ))}
          <Tooltip content={<Told chart={chart} words={words} />} isAnimationActive={false} cursor={{ className: "chart-cursor" }} />
          {series.map(({ key, name, look }) => (
            <Line key={key} dataKey={key} name={name} type="linear" connectNulls isAnimationActive={false} className={`chart-line ${look}`} dot={<Point look={look} r={rows.length > MANY ? 2.5 : 4} />} activeDot={{ r: 6, className: `chart-point active ${look}` }} />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
};
