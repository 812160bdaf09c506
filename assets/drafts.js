/**
 * What was typed and is not yet known to be kept. A draft outlives the field that shows it: it goes only
 * when the copy holds the same words, or when the person takes it back.
 *
 * A draft is {text, sent, said, send}: `sent` while an answer is awaited, `said` why it was not kept. One that was asked
 * for as an edit waits in the queue of edits.js (`edit`), which sends it until it is answered.
 */
import { useSyncExternalStore } from "react";
import { during, listening as onEdits, waiting } from "$/public/edits.js";
import { current, onChange } from "$/public/live.js";

const UNANSWERED = "The planner has not answered. Your words are kept here.";
const PATIENCE = 6000; // ms until an unanswered edit is sent once more, and then called not saved
const drafts = new Map();
const listeners = new Set();
const tell = () => listeners.forEach((listen) => listen());
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));

/** Two texts the store would keep as one. */
export const alike = (a, b) => {
  const plain = (value) => (value ?? "").toString().replace(/\r\n?/g, "\n").trim();
  const line = (value) => plain(value).replace(/[\n\t\u0085\u2028\u2029]+/g, " ");
  return plain(a) === plain(b) || line(a) === line(b);
};

const put = (of, draft) => (draft ? drafts.set(of, draft) : drafts.delete(of), tell());
export const draftOf = (of) => drafts.get(of);
export const useDraft = (of) => useSyncExternalStore(listening, () => drafts.get(of), () => undefined);
/**
 * Keep what is being typed; `send` hands it to the server. `means` is what the copy will hold, where that is not the
 * text itself; `arrived` tells when the copy holds something new.
 */
export const type = (of, text, send, { means = text, arrived } = {}) => put(of, { text, means, send, arrived, sent: false, said: "", seen: drafts.get(of)?.seen ?? current().revision });
export const watch = listening;
/** The new things on their way into a place, as text, so that equal lists are equal. */
export const pendingIn = (into) => {
  const here = [...drafts].filter(([of]) => of.startsWith(`new/${into}/`));
  return here.length ? JSON.stringify(here.map(([of, { text, said, sent }]) => ({ of, text, said, sent }))) : "";
};
export const drop = (of) => drafts.has(of) && put(of, null);
export const complain = (of, said) => drafts.has(of) && put(of, { ...drafts.get(of), sent: false, said });

/** Hand a draft over and wait until the copy holds it. */
export const send = (of, tries = 1) => {
  const draft = drafts.get(of);
  if (!draft) return;
  const sent = { ...draft, sent: true, said: "" };
  delete sent.edit;
  put(of, sent);
  const kept = () => drafts.get(of) === sent && put(of, null);
  const back = (said) => (drafts.get(of) ?? sent) === sent && put(of, { ...sent, sent: false, said });
  const by = { kept, back, seen: draft.seen };
  during(by, () => draft.send(draft.text));
  if ((sent.edit = by.edit)) return;
  setTimeout(() => {
    if (drafts.get(of) !== sent || !current().online) return;
    if (tries < 2 && !sent.arrived) send(of, tries + 1);
    else complain(of, UNANSWERED);
  }, PATIENCE);
};
const sendAll = () => drafts.forEach((draft, of) => !(draft.sent && (draft.arrived || draft.edit)) && send(of));

/** The server said no: everything that awaits an answer stays, marked with the reason. */
export const refuse = (said) => {
  const waiting = [...drafts].filter(([, draft]) => draft.sent && !draft.edit);
  for (const [of, draft] of waiting) drafts.set(of, { ...draft, sent: false, said });
  tell();
  return waiting.length > 0;
};

/** Whether the copy holds what the draft means, or no longer holds the record ("noun/id/field") it is about. */
const kept = (of, draft) => {
  if (draft.arrived) return draft.sent && draft.arrived();
  const [noun, id, ...path] = of.split("/");
  const table = current().records[noun];
  if (!table || !path.length) return false;
  if (!table[id]) return current().ready && draft.said;
  const value = path.reduce((part, name) => part?.[name], table[id]);
  return draft.sent && value !== undefined && alike(Array.isArray(value) ? value.join("\n") : value, draft.means);
};
let online = false;
onChange(() => {
  for (const [of, draft] of [...drafts]) if (kept(of, draft)) put(of, null);
  if (!online && current().online) setTimeout(() => current().online && sendAll(), 500);
  if (online !== current().online) (online = current().online), tell();
});

/** "saved", "saving", "offline" or "refused", for the line that says so. */
const status = () => {
  const all = [...drafts.values(), ...waiting()];
  if (current().ready && !current().online) return all.length ? "offline" : "away";
  if (all.some((draft) => draft.said)) return "refused";
  return all.length ? "saving" : "saved";
};
onEdits(tell);
export const useStatus = () => useSyncExternalStore(listening, status, () => "saved");

if (typeof window !== "undefined")
  window.addEventListener("beforeunload", (event) => {
    sendAll();
    if ([...drafts.values()].some((draft) => !draft.edit) && status() !== "saving") event.preventDefault();
  });
