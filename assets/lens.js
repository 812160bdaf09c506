/**
 * How one person looks at a map: what they look for, how large it is, what is folded. Nobody else's business.
 *
 * All of it stands in the address, so that it is a link one can send; what a link names that is not there (any more)
 * is left out of account. Size and folds are also kept for this session of the browser.
 */
import { current, look } from "$/public/live.js";
import { ordered, view } from "$/public/views.js";

export const [SMALLEST, LARGEST] = [0.25, 2];
const STATES = ["on_track", "at_risk", "off", "none", "unmeasured"];
const SURE = ["assumed", "partly", "researched"];
const LONGEST = 200; // characters of a text that is looked for
const PAUSE = 200; // ms: a browser lets a page change its address only so often
/** What is looked for: nothing. */
export const everything = { personas: [], owner: "", channel: "", status: "", evidence: "", text: "", attention: false };
const plain = { ...everything, zoom: 1, lanes: [], stages: [] };
const narrow = typeof window === "undefined" ? { matches: false } : window.matchMedia("(max-width: 760px)");

const within = (zoom) => Math.min(LARGEST, Math.max(SMALLEST, Math.round(Number(zoom) * 100) / 100)) || 1;
const known = (ids, table) => [...new Set(ids)].filter((id) => table[id]);
/** As one text, so that it is the same as long as no channel comes or goes. */
const usedChannels = view((copy) => [ordered.touchpoint(copy)], (all) => JSON.stringify([...new Set(all.map(({ channel }) => channel))].sort()));
export const channelsOf = view((copy) => [usedChannels(copy)], (used) => JSON.parse(used).filter(Boolean));

/** The lens without what is not there: somebody may have removed it, or a link was made elsewhere. */
export const lens = view(
  (copy) => [copy.board.lens ?? plain, copy.records.persona, copy.records.owner, usedChannels(copy), copy.records.lane, copy.records.stage],
  (asked, personas, owners, channels, lanes, stages) => ({
    personas: known(asked.personas, personas), owner: asked.owner === "none" || owners[asked.owner] ? asked.owner : "",
    channel: JSON.parse(channels).includes(asked.channel) ? asked.channel : "", status: STATES.includes(asked.status) ? asked.status : "",
    evidence: SURE.includes(asked.evidence) ? asked.evidence : "", text: String(asked.text ?? "").slice(0, LONGEST), attention: Boolean(asked.attention),
    zoom: within(asked.zoom), lanes: known(asked.lanes, lanes), stages: known(asked.stages, stages),
  }));
const nowhere = [];
/** What is folded; where one stage fills the screen, nothing is. */
export const folds = view((copy) => [lens(copy).lanes, lens(copy).stages, narrow.matches], (lanes, stages, small) => (small ? { lanes: nowhere, stages: nowhere } : { lanes, stages }));
narrow.addEventListener?.("change", () => look({}));

const NAMES = { owner: "owner", channel: "channel", status: "status", evidence: "evidence", find: "text" };
/** The lens as the words of an address; what is as usual has none. */
const wordsOf = ({ personas, attention, zoom, lanes, stages, ...chosen }) => [
  ["for", personas.join(",")], ...Object.entries(NAMES).map(([word, field]) => [word, chosen[field]]),
  ["attention", attention ? "1" : ""], ["zoom", zoom === 1 ? "" : String(Math.round(zoom * 100))], ["fold", [...lanes, ...stages].join(",")],
];
const ids = (words) => (words ?? "").split(",").filter(Boolean);
/** The lens an address asks for. */
const fromAddress = (words) => ({
  ...plain, personas: ids(words.get("for")), ...Object.fromEntries(Object.entries(NAMES).map(([word, field]) => [field, words.get(word) ?? ""])),
  attention: words.get("attention") === "1", zoom: words.has("zoom") ? Number(words.get("zoom")) / 100 : 1, lanes: ids(words.get("fold")), stages: ids(words.get("fold")),
});
/** The address of this page as it is now looked at. */
export const addressed = (seen, href = window.location.href) => {
  const url = new URL(href);
  url.searchParams.delete("view");
  for (const [word, value] of wordsOf(seen)) value ? url.searchParams.set(word, value) : url.searchParams.delete(word);
  return url;
};

const placeOf = (journey) => `map/${journey}`;
const remembered = (journey) => {
  try { return JSON.parse(sessionStorage.getItem(placeOf(journey))) ?? {}; } catch { return {}; }
};
const remember = (journey, { zoom, lanes, stages }) => {
  try { sessionStorage.setItem(placeOf(journey), JSON.stringify({ zoom, lanes, stages })); } catch { /* storage can be switched off */ }
};

let later = 0;
const write = () => {
  const { journey } = current();
  clearTimeout(later);
  later = setTimeout(() => {
    if (!journey || journey !== current().journey) return;
    window.history.replaceState(window.history.state, "", addressed(lens(current())));
  }, PAUSE);
};

/** Look otherwise: some of `plain`'s fields. */
export const see = (at) => (look({ lens: { ...lens(current()), ...at } }), remember(current().journey, lens(current())), write());
/** Look as a saved view says. */
export const through = (saved) => see({ ...Object.fromEntries(Object.keys(plain).map((field) => [field, saved[field] ?? plain[field]])), zoom: saved.zoom / 100 });
/** How one looks now, as a saved view keeps it. */
export const keptOf = (seen) => ({ ...Object.fromEntries(Object.keys(plain).map((field) => [field, seen[field] ?? plain[field]])), zoom: Math.round((seen.zoom ?? 1) * 100) });
export const asKept = () => keptOf(lens(current()));
/** Look as the address says, or for size and folds as in this session before. */
export const arrive = () => {
  const { journey, records } = current();
  const words = new URLSearchParams(window.location.search);
  const saved = records.saved_view?.[words.get("view")];
  if (saved?.journey_id === journey) return through(saved);
  const usual = words.has("zoom") || words.has("fold") ? {} : remembered(journey);
  look({ lens: { ...fromAddress(words), ...usual } });
};

const toggled = (list, id) => (list.includes(id) ? list.filter((other) => other !== id) : [...list, id]);
export const togglePersona = (id) => see({ personas: toggled(lens(current()).personas, id) });
export const toggleAttention = () => see({ attention: !lens(current()).attention });
/** For the change of a select. */
export const lookFor = (field, event) => see({ [field]: event?.target?.value ?? event });
export const clearLooking = () => see(everything);
/** Fold a stage or a lane to a narrow strip, or open it again. */
export const fold = (noun, id) => {
  const field = `${noun}s`;
  see({ [field]: toggled(lens(current())[field], id) });
};
/** Open what is folded where a thing stands. */
export const unfoldAt = ({ lane_id, stage_id }) => {
  const { lanes, stages } = lens(current());
  if (lanes.includes(lane_id) || stages.includes(stage_id)) see({ lanes: lanes.filter((id) => id !== lane_id), stages: stages.filter((id) => id !== stage_id) });
};
