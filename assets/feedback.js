/**
 * What customers say: the comments are asked for a page at a time and never kept; here is what is looked for, and the one
 * comment that is sorted or pinned right now. What is looked for is in the address.
 */
import { act } from "$/public/edits.js";
import { current } from "$/public/live.js";
import { came } from "$/public/undo.js";
import { inOrder } from "$/public/views.js";
import { number, worded } from "$/public/words.js";

const PAGE = 50; // comments, as the planner gives them
const SOON = 200; // ms of quiet before the planner is asked
const LARGE = 20000; // comments from which frequent words are looked for only when asked
const GAP = /[^ \t\n\r\u00a0\u2007\u2028\u2029\u202f\u3000]+/g; // between words, as the planner cuts them
export const nothing = { journey: "", stage: "", theme: "", words: "", mood: "", metric: "", channel: "", file: "", first: "", last: "", sort: "newest", offset: 0 };
const closed = { open: "", left_out: [], touchpoint: "", counts: true, pinning: false, refused: "" };
const blank = { strategy: "", asked: nothing, state: "none", sentence: "", found: null, often: { state: "none", words: [] }, ...closed };

let at = blank;
let words = {};
let turn = 0;
let timer = null;
const listeners = new Set();
export const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
export const now = () => at;
export const says = () => words;
const become = (what) => ((at = { ...at, ...what }), listeners.forEach((listen) => listen()));

const given = ({ offset, ...asked }) => new URLSearchParams(Object.entries({ ...asked, offset: offset || "" }).filter(([name, value]) => value && value !== nothing[name]));
const address = () => `/strategy/${at.strategy}/said`;
const toAddress = () => {
  const query = given(at.asked).toString();
  window.history.replaceState(window.history.state, "", `${window.location.pathname}${query ? `?${query}` : ""}`);
};
const fromAddress = () => {
  const query = new URLSearchParams(window.location.search);
  const known = Object.fromEntries(Object.keys(nothing).flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])));
  return { ...nothing, ...known, offset: Math.max(0, Number(known.offset) || 0) };
};
export const journeys = (records) => inOrder(records.journey).filter(({ archived }) => !archived);
/** The map whose stages are shown: the one asked for, else the first. */
export const journeyOf = (records, asked) => (records.journey[asked.journey] ? asked.journey : journeys(records)[0]?.id ?? "");

/** The page is open for this strategy, with these words. */
export const open = (strategy, sentences) => {
  words = sentences;
  if (strategy !== at.strategy) at = { ...blank, strategy };
  become({ asked: fromAddress() });
};

const told = async (path, asked) => {
  const query = given({ ...asked, journey: journeyOf(current().records, asked) });
  const answer = await fetch(`${address()}${path}?${query}`);
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.sentence);
  return said;
};
const sentenceOf = (error) => (error instanceof TypeError || error instanceof SyntaxError || !error.message ? words.silent : error.message);
const load = async (oftenToo) => {
  const mine = (turn += 1);
  const { asked } = at;
  become({ state: "working", sentence: "" });
  try {
    const found = await told("", asked);
    if (mine !== turn) return;
    if (asked.offset && asked.offset >= found.all) return ask({ offset: Math.max(0, Math.ceil(found.all / PAGE) - 1) * PAGE });
    become({ state: "done", found });
    if (found.all > LARGE) become({ often: { state: "large", words: [] } });
    else if (oftenToo || at.often.state !== "done") await suggest(mine);
  } catch (error) {
    if (mine === turn) become({ state: "failed", sentence: sentenceOf(error) });
  }
};
/** Look for words that come up often in what is shown. */
export const suggest = async (mine = turn) => {
  if (typeof mine !== "number") mine = turn;
  become({ often: { ...at.often, state: "working" } });
  try {
    const often = await told("/words", { ...at.asked, offset: 0 });
    if (mine === turn) become({ often: { state: "done", words: often.words } });
  } catch (error) {
    if (mine === turn) become({ often: { state: "failed", words: [], sentence: sentenceOf(error) } });
  }
};
/** Ask anew, for example as somebody changed a theme. */
export const again = () => {
  clearTimeout(timer);
  timer = setTimeout(() => at.strategy && load(true), SOON);
};
/** Look for something else; from the first page on unless it says which. */
export const ask = (what) => {
  become({ ...closed, asked: { ...at.asked, offset: 0, ...what } });
  toAddress();
  clearTimeout(timer);
  const oftenToo = !("offset" in what) && !("sort" in what);
  timer = setTimeout(() => load(oftenToo), "words" in what ? SOON : 0);
};
export const look = (name, value) => ask({ [name]: value });
/** Look at this stage or theme, or at all again. */
export const turnTo = (name, value) => ask({ [name]: at.asked[name] === value ? "" : value });
export const toJourney = (journey) => ask({ journey, stage: "" });
export const clear = () => {
  ask({ ...nothing, journey: at.asked.journey, sort: at.asked.sort });
  const field = document.getElementById("feedback-words");
  if (field) field.value = "";
};
export const step = (by) => {
  ask({ offset: Math.max(0, at.asked.offset + by * PAGE) });
  document.getElementById("feedback-list")?.scrollIntoView({ block: "start" });
};

const said = (id) => at.found?.said.find((one) => one.id === id);
/** The touchpoint one most likely means: whose title has most words of the comment, else the first of its stage. */
const likely = (one) => {
  const { records } = current();
  const here = inOrder(records.touchpoint).filter(({ journey_id }) => journey_id === journeyOf(records, at.asked));
  const text = one.text.toLowerCase();
  const shared = ({ title, stage_id }) => (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => text.includes(word)).length + (stage_id === one.stage_id ? 1.5 : 0);
  return here.reduce((best, touchpoint) => (best && shared(best) >= shared(touchpoint) ? best : touchpoint), null)?.id ?? "";
};
/** Open a comment to sort or pin it, or close it. */
export const toggle = (id) => become({ ...closed, ...(at.open === id || !said(id) ? {} : { open: id, touchpoint: likely(said(id)) }) });
export const wordsOf = (text) => text.match(GAP) ?? [];
export const leaveOut = (place) => become({ left_out: at.left_out.includes(place) ? at.left_out.filter((one) => one !== place) : [...at.left_out, place] });
export const choose = (touchpoint) => become({ touchpoint });
export const toggleCounts = () => become({ counts: !at.counts });
/** Pin the open comment; its text is the planner's own, from here go the places of words to leave out. */
export const pin = async () => {
  const { open: id, touchpoint, left_out, counts } = at;
  become({ pinning: true, refused: "" });
  try {
    const answer = await fetch(`${address()}/pin`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ said: id, touchpoint, left_out, counts }) });
    const done = await answer.json();
    if (!answer.ok) return become({ pinning: false, refused: done.sentence });
    become(closed);
    came(worded(words.pinned, { touchpoint: current().records.touchpoint[touchpoint]?.title ?? "" }), done.change);
  } catch {
    become({ pinning: false, refused: words.silent });
  }
};
/** Put the open comment into a stage by hand; "" leaves it to the rules. */
export const put = (stage) => {
  const one = said(at.open);
  if (stage) act("sortings.place", [one.file_id, one.id, stage]);
  else act("sortings.unplace", [one.file_id, one.id, journeyOf(current().records, at.asked)]);
};
/** Put a theme on the open comment or take it off; where that is what its words say, nothing is kept. */
export const tag = (theme) => {
  const one = said(at.open);
  const [on, ruled] = [!one.theme_ids.includes(theme), one.ruled_ids.includes(theme)];
  act("sortings.tag", [one.file_id, one.id, theme, on === ruled ? "rule" : on ? "on" : "off"]);
};
const called = (word) => word.charAt(0).toUpperCase() + word.slice(1);
/** A word becomes a theme of all comments that hold it. */
export const addTheme = (word) => {
  const name = word.trim();
  if (name) act("themes.add", [at.strategy, called(name), { words: [name.toLowerCase()] }], { done: worded(words.added, { name: called(name) }) });
};
export const listed = (text) => text.split(/[,;\n]/).map((word) => word.trim()).filter(Boolean);
/** A theme becomes a card among the pain points of the stage that is shown, or where most of it is. */
export const makePain = (theme) => {
  const { records, today } = current();
  const journey = journeyOf(records, at.asked);
  const lane = inOrder(records.lane).find((one) => one.journey_id === journey && one.kind === "pain_points");
  const stage = records.stage[at.asked.stage] ?? records.stage[at.found.stages.find(({ key }) => records.stage[key])?.key];
  const count = at.found.themes.find(({ key }) => key === theme);
  if (!lane || !stage || !count) return;
  const mean = count.mean === null ? "" : worded(words.mean, { mean: number(Math.round(count.mean * 10) / 10), scale: number(count.scale) });
  const text = worded(words.pain, { theme: records.theme[theme].name, count: number(count.count), mean });
  const fields = { evidence: "partly", evidence_source: words.pain_source, evidence_on: at.found.last ?? today };
  act("cards.add", [stage.id, lane.id, text, null, fields], { done: worded(words.pained, { stage: stage.name }) });
};
