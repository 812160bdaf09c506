/** Which touchpoints suit a metric, by plain rules: the stages it usually sits at, words in titles, the channel. Knows no browser. */
const BEST = { word: 4, farther: 3, stage: 3, channel: 2, moment: 1 };
const ENOUGH = 3;
const FIRST = 3; // words that say it best stand first
const MOST = 3;
const MANY = 20000; // texts remembered before starting over
const kept = new Map();
/** A text as its words in lower case, a space before each. */
const plain = (text) => {
  if (kept.size > MANY) kept.clear();
  if (!kept.has(text)) kept.set(text, ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, " ")}`);
  return kept.get(text);
};
const any = (text, words) => words.some((word) => plain(text).includes(` ${word}`));

/** How well a touchpoint in a stage suits a `home` {stages, words, channels}; below 3 it does not. */
export const suits = (home, touchpoint, stage) => {
  const usual = home.stages.indexOf(stage.name.trim().toLowerCase());
  const near = usual >= 0 ? BEST.stage - Math.min(usual, 1) * 0.5 : any(stage.name, home.words) ? BEST.stage - 1 : 0;
  const named = any(touchpoint.title, home.words.slice(0, FIRST)) ? BEST.word : any(touchpoint.title, home.words) ? BEST.farther : 0;
  const by = touchpoint.channel && any(touchpoint.channel, home.channels) ? BEST.channel : 0;
  const sum = near + named + by;
  return sum >= ENOUGH ? sum + (touchpoint.moment_of_truth ? BEST.moment : 0) : 0;
};

/** The touchpoints that suit best, the best first; of equals those that come first on the map. `places`: {touchpoint, stage}. */
export const fitting = (home, places) =>
  places.map((place, rank) => ({ place, rank, fit: suits(home, place.touchpoint, place.stage) })).filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.rank - b.rank).slice(0, MOST).map(({ place }) => place);
