/** Round numbers for the side of a chart. Nothing here knows a browser. */
const STEPS = [1, 2, 2.5, 5, 10];

/** Some four steps of a round size from below `low` to above `high`; what is never negative does not begin below 0. */
export const ticksOf = (low, high, most = Infinity) => {
  const span = high - low || Math.abs(high) || 1;
  const [from, to] = high === low ? [low - span / 2, high + span / 2] : [low, high];
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = power * STEPS.find((one) => one * power >= span / 4);
  const first = Math.floor(from / step + 1e-9);
  const least = low >= 0 ? Math.max(0, first) : first;
  const ticks = [];
  for (let place = least; ticks.length < 12; place += 1) {
    ticks.push(Number((place * step).toPrecision(12)));
    if (place * step >= to - step * 1e-9 && place > least) break;
  }
  return high <= most ? ticks.filter((tick) => tick <= most) : ticks;
};
