/**
 * The browser's own copy of one strategy.
 *
 * `load` takes a whole copy, `apply` folds one change into it. A change applied to a stale copy equals a
 * fresh read: a revision already seen is skipped, a gap asks the room for what is missing. Records that a
 * change does not touch keep their identity, so only what changed is drawn again.
 */
import io from "socket.io-client";
import env from "$/env.json";
import { useEffect, useSyncExternalStore } from "react";
import { unpacked } from "$/public/packed.js";
import { NOUNS, OF_A_MAP, fold, noRecords } from "$/public/records.js";

/** What this person looks at: the chosen thing, the match one is at, how the map is looked at (lens.js), which talk. */
const overview = { chosen: null, match: null, lens: null, stage: "", talk: null, threads: "open", amending: "", fresh: [] };
const nothing = { board: overview, strategy: null, journey: null, revision: 0, ready: false, online: false, refusal: "", today: "", me: null, people: {}, read: {}, edits: true };

let copy = { ...nothing, guesses: [], kept: noRecords(), records: noRecords() };
const listeners = new Set();
const drawers = new Set(); // what draws from the copy; `listeners` are told of each change as it comes
let due = 0;
const draw = () => {
  due = 0;
  drawers.forEach((listen) => listen());
};
const become = (next) => {
  copy = next;
  listeners.forEach((listen) => listen());
  draw();
};
/** For what others did: however much comes between two frames, it is drawn once. A page nobody sees has no frames. */
const becomeSoon = (next) => {
  copy = next;
  listeners.forEach((listen) => listen());
  if (typeof requestAnimationFrame === "undefined" || document.hidden) draw();
  else due ||= requestAnimationFrame(() => due && draw());
};

export const current = () => copy;
if (typeof window !== "undefined") window.plannerCopy = current; // to look at, and for the tests
export const look = (at) => become({ ...copy, board: { ...copy.board, ...at } });
export const onChange = (listen) => (listeners.add(listen), () => listeners.delete(listen));
/** Draw from the copy: the component draws again only when what `select` returns is another thing. */
export const useCopy = (select) => useSyncExternalStore(onDraw, () => select(copy), () => select(copy));
const onDraw = (listen) => (drawers.add(listen), () => drawers.delete(listen));

/** What is drawn: the records as the planner keeps them (`kept`), with the edits of mine it has not answered (`guesses`). */
const drawn = (next) => ({ ...next, records: fold(next.kept, next.guesses, next.journey) });
/** Draw as if these edits were done. */
export const pretend = (guesses) => (guesses.length || copy.guesses.length) && become(drawn({ ...copy, guesses }));

/** Take a whole copy, keeping the identity of every record that is the same as before. */
export const load = (fresh) => {
  const kept = noRecords();
  for (const noun of NOUNS)
    for (const [id, record] of Object.entries(fresh.records[noun] ?? {})) {
      const before = copy.kept[noun][id];
      kept[noun][id] = before && JSON.stringify(before) === JSON.stringify(record) ? before : record;
    }
  become(drawn({ ...copy, ...fresh, kept, ready: true, refusal: "" }));
};

/** Whether a change lets somebody speak, or be mentioned, whose name this copy does not hold. */
const brings = ({ edits }) => edits.some(({ noun, set }) => noun === "comment" && set && [set.by, ...(set.mentions ?? [])].some((id) => id && !copy.people[id]));

/** Fold one change in. Says what the copy needs next: nothing, what came "since", or a "fresh" one. */
export const apply = (change) => {
  if (!copy.ready || change.revision <= copy.revision) return null;
  if (change.reload) return "fresh";
  if (change.revision !== copy.revision + 1) return "since";
  if (brings(change)) return "fresh";
  becomeSoon(drawn({ ...copy, revision: change.revision, kept: fold(copy.kept, change.edits, copy.journey) }));
  heard.forEach((hear) => hear(change));
  return null;
};

const heard = new Set();
/** Call `hear` with every change that is folded in. */
export const onHeard = (hear) => (heard.add(hear), () => heard.delete(hear));

let socket = null;
let asking = false; // one question to the room at a time; changes that arrive meanwhile wait
let waiting = [];

const receive = (change) => {
  if (asking) return waiting.push(change);
  const need = apply(change);
  if (need) ask(need);
};

const ask = async (need) => {
  const line = socket;
  asking = true;
  try {
    const answer = await line.timeout(15000).emitWithAck(...(need === "since" ? ["since", copy.revision] : ["join"]));
    const whole = answer.copy && (await unpacked(answer.copy));
    if (line !== socket) return;
    asking = false;
    if (answer.again) throw new Error(answer.refused);
    if (answer.refused) return become({ ...copy, refusal: answer.refused });
    if (answer.reload) return ask("fresh");
    if (whole) load(whole);
    else answer.changes.forEach(receive);
    waiting.splice(0).forEach(receive);
    become({ ...copy, online: true });
  } catch {
    if (line !== socket) return;
    asking = false;
    setTimeout(() => line === socket && line.connected && !asking && ask(need), 1000);
  }
};

/** Who may be mentioned may have come after this page was opened, or have another picture by now. */
export const meet = async () => {
  const line = socket;
  const { people } = await line.timeout(15000).emitWithAck("people").catch(() => ({}));
  const known = { ...copy.people, ...people };
  if (line === socket && JSON.stringify(known) !== JSON.stringify(copy.people)) become({ ...copy, people: known });
};
/** Ask the room for something and wait for its answer; fails where the line breaks or nobody answers. */
export const request = (event, said) => (socket?.connected ? socket.timeout(15000).emitWithAck(event, said) : Promise.reject(new Error("no line")));

/** Say something that needs no answer; where the line is broken it is not said. */
export const say = (event, said) => void (socket?.connected && socket.emit(event, said));
const present = new Set();
/** Call `hear` with what is told of who is here. */
export const onPresence = (hear) => (present.add(hear), () => present.delete(hear));

/** A line that breaks may mean that one was signed out or let go: the page then asks whether it still may be here. */
const lost = () => window.dispatchEvent(new Event("planner-line-lost"));

/** Leave the room one is in and enter this one. What belongs to the strategy stays drawn meanwhile. */
export const enter = (strategy, journey = null) => {
  if (!strategy || (socket && copy.strategy === strategy && copy.journey === journey)) return;
  const before = copy.strategy === strategy ? copy.kept : noRecords();
  const emptied = Object.fromEntries(OF_A_MAP.map((noun) => [noun, {}]));
  become(drawn({ ...nothing, strategy, journey, me: copy.me, edits: copy.edits, guesses: copy.guesses, board: { ...overview, chosen: copy.strategy ? null : copy.board.chosen }, kept: { ...before, ...emptied } }));
  socket?.disconnect();
  [asking, waiting] = [false, []];
  socket = io(window.location.origin + "/live", {
    path: new URL(env.EVENT).pathname, transports: ["websocket"], forceNew: true, auth: { strategy, journey },
    reconnectionDelay: 250, reconnectionDelayMax: 3000,
  });
  const line = socket;
  line.on("connect", () => ask(copy.ready ? "since" : "fresh"));
  line.on("disconnect", () => {
    if (line !== socket) return;
    become({ ...copy, online: false });
    lost();
  });
  line.on("connect_error", (error) => {
    if (line !== socket) return;
    if (line.active) lost();
    else become({ ...copy, refusal: error.message });
  });
  line.on("presence", (said) => line === socket && present.forEach((hear) => hear(said)));
  line.on("change", (change) => line === socket && receive(change));
  line.on("mine", (mine) => line === socket && become({ ...copy, ...mine, people: { ...copy.people, ...mine.people }, read: { ...copy.read, ...mine.read } }));
};

/** Whether this person may edit; otherwise every field on the page is for reading. The server decides it anew each time. */
export const useEdits = () => useCopy(({ edits }) => edits);

/** Keeps a page in its room: the strategy's, or one map's. */
export const Room = ({ strategy, journey, edits }) => {
  useEffect(() => void (copy.edits !== edits && become({ ...copy, edits })), [edits]);
  useEffect(() => enter(strategy, journey || null), [strategy, journey]);
  return null;
};
