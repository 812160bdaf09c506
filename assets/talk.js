/**
 * What is said about the things of a strategy: threads with who said what, and what of it is new to this person.
 * Words stand in Python; here are only names, numbers, addresses and what people wrote.
 */
import { current, look, useCopy } from "$/public/live.js";
import { keeper, view, who } from "$/public/views.js";
import { initials } from "$/public/words.js";

const THINGS = ["touchpoint", "card", "stage", "persona", "metric"];
const MENTION = /@\[([a-z0-9_-]{1,40})\]/;
const nothing = [];
const nounOf = (comment) => THINGS.find((noun) => comment[`${noun}_id`]);
const aboutOf = (comment) => `${nounOf(comment)}/${comment[`${nounOf(comment)}_id`]}`;
const threadOf = (comment) => comment.thread_id ?? comment.id;
const byNumber = (a, b) => a.number - b.number || (a.id < b.id ? -1 : 1);
const grouped = (all, key) => all.reduce((groups, one) => ((groups[key(one)] ??= []).push(one), groups), {});
const last = (numbers) => numbers.reduce((most, number) => Math.max(most, number), 0);
const calls = (comment) => comment.calls ?? nothing;
/** The revision it is news with: for whom only an edit mentions, that of the edit. */
const numberFor = (comment, me) => last([comment.number, ...calls(comment).filter(({ id }) => id === me?.id).map(({ number }) => number)]);
const isNew = (comment, me, read) => comment.by !== me?.id && !comment.removed && numberFor(comment, me) > (read[threadOf(comment)] ?? 0);

/** A text in pieces: what is written, and between it the mentions with the names people have today ("" is not known). */
const piecesOf = (text, people, me) => text.split(MENTION).map((part, place) => {
  if (place % 2 === 0) return { text: part, mention: false, mine: false };
  return { text: people[part] ? `@${people[part].name}` : "", mention: true, mine: part === me?.id };
}).filter(({ text, mention }) => text || mention);

/** A text as one edits it, with names; and back, with ids. Of two people of one name the one who was picked counts. */
export const withNames = (text, people) => text.replace(new RegExp(MENTION, "g"), (token, id) => (people[id] ? `@${people[id].name}` : token));
export const withIds = (text, people, picked = {}) => {
  const named = { ...Object.fromEntries(Object.entries(people).filter(([, one]) => one.here).map(([id, one]) => [one.name, id])), ...picked };
  const names = Object.keys(named).sort((a, b) => b.length - a.length);
  if (!names.length) return text;
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(`(^|[^\\p{L}\\p{N}_])@(${any})(?![\\p{L}\\p{N}_])`, "gu"), (_, before, name) => `${before}@[${named[name]}]`);
};
/** Who else may be mentioned and matches what was typed behind the "@", those whose name begins with it first. */
export const mentionable = (people, typed, me) => {
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const part = plain(typed);
  const rank = (name) => (name.startsWith(part) ? 0 : name.split(/\s+/).some((word) => word.startsWith(part)) ? 1 : name.includes(part) ? 2 : 3);
  return Object.entries(people)
    .filter(([id, one]) => one.here && id !== me).map(([id, one]) => ({ id, name: one.name, initials: initials(one.name), who: one.who, picture: one.picture, rank: rank(plain(one.name)) }))
    .filter((one) => one.rank < 3).sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name)).slice(0, 6);
};

const keepComment = keeper();
const commentView = (comment, { me, people, read, fresh }) => {
  const speaker = people[comment.by];
  const recent = isNew(comment, me, read) || fresh.includes(comment.id);
  return keepComment(comment.id, {
    id: comment.id, name: speaker?.name ?? "", initials: initials(speaker?.name ?? "?"), who: speaker?.who ?? who(comment.by), picture: speaker?.picture ?? "", guest: Boolean(speaker?.guest),
    mine: comment.by === me?.id && !comment.removed, removable: (comment.by === me?.id || Boolean(me?.owns)) && Boolean(me?.comments) && !comment.removed,
    removed: comment.removed, edited: Boolean(comment.edited_at), made_at: comment.made_at, fresh: recent,
    pieces: keepPieces(comment, people, me), text: comment.text,
  });
};
const keptPieces = new Map();
const keepPieces = (comment, people, me) => {
  const key = JSON.stringify([comment.text, comment.mentions.map((id) => people[id]?.name), me?.id]);
  const before = keptPieces.get(comment.id);
  if (before?.key === key) return before.pieces;
  const pieces = piecesOf(comment.text, people, me);
  keptPieces.set(comment.id, { key, pieces });
  return pieces;
};

/** What a thread is about, in words, and where it stands. */
const thingOf = (comment, { records, strategy }) => {
  const noun = nounOf(comment);
  const id = comment[`${noun}_id`];
  const thing = records[noun][id];
  const journey = records.journey[comment.journey_id];
  const stage = noun === "stage" ? null : records.stage[thing?.stage_id];
  const map = `/strategy/${strategy}/journeys/${comment.journey_id}`;
  const address = { touchpoint: `${map}?touchpoint=${id}#said`, card: `${map}?touchpoint=${id}#said`, stage: `${map}?talk=stage/${id}`, persona: `/strategy/${strategy}/personas/${id}?talk=persona/${id}`, metric: `/strategy/${strategy}/metrics?talk=metric/${id}` };
  return { noun, about_id: id, title: thing?.title ?? thing?.text ?? thing?.name ?? "", place: [journey?.name, stage?.name].filter(Boolean).join(" · "), href: address[noun] };
};

const keepThread = keeper();
const keptLists = new Map();
const keepList = (key, list) => {
  const before = keptLists.get(key);
  if (before && before.length === list.length && before.every((one, place) => one === list[place])) return before;
  keptLists.set(key, list);
  return list;
};
/** Every thread of the copy, the one spoken in last first. */
const threads = view(
  (copy) => [copy.records.comment, copy.me, copy.people, copy.read, copy.board.fresh, ...THINGS.map((noun) => copy.records[noun]), copy.records.journey, copy.strategy],
  (table, me, people, read, fresh, ...rest) => {
    const [records, strategy] = [{ ...Object.fromEntries(THINGS.map((noun, place) => [noun, rest[place]])), journey: rest[THINGS.length] }, rest[THINGS.length + 1]];
    const all = grouped(Object.values(table).sort(byNumber), threadOf);
    return Object.values(all).filter(([first]) => !first.thread_id && me?.hears).map((said) => {
      const [first] = said;
      const drawn = said.map((comment) => commentView(comment, { me, people, read, fresh }));
      const unread = said.filter((comment) => isNew(comment, me, read));
      const resolver = people[first.resolved_by];
      return keepThread(first.id, {
        id: first.id, about: aboutOf(first), ...thingOf(first, { records, strategy }), journey_id: first.journey_id ?? "", upto: last(said.map((comment) => numberFor(comment, me))),
        comments: keepList(first.id, drawn), answers: said.length - 1, unread: unread.length, resolved: Boolean(first.resolved_at), resolver: resolver?.name ?? "",
        mentions: said.some((comment) => comment.mentions.includes(me?.id)), called: unread.some((comment) => comment.mentions.includes(me?.id)),
        leads: Boolean(me?.comments) && (!me.guest || first.by === me.id),
      });
    }).sort((a, b) => b.upto - a.upto);
  });

const byThing = view((copy) => [threads(copy)], (all) => grouped(all, (thread) => thread.about));
const keepShown = (key, list) => keepList(`shown ${key}`, list);
/** The threads about one thing that are open or resolved, the first begun first. */
export const useThreads = (noun, id, resolved) => useCopy((copy) =>
  keepShown(`${noun}/${id}/${resolved}`, (byThing(copy)[`${noun}/${id}`] ?? nothing).filter((thread) => thread.resolved === resolved).reverse()));

/** How much is said about a thing, and how much of it this person has not read. */
const keepMark = keeper();
const marks = view((copy) => [byThing(copy)], (all) => Object.fromEntries(Object.entries(all).map(([about, list]) => [about, keepMark(about, {
  count: list.filter((thread) => !thread.resolved).reduce((sum, thread) => sum + 1 + thread.answers, 0),
  unread: list.reduce((sum, thread) => sum + thread.unread, 0),
})])));
const silence = { count: 0, unread: 0 };
export const useMark = (noun, id) => useCopy((copy) => marks(copy)[`${noun}/${id}`] ?? silence);

/** The threads of the whole strategy, or on a map of that map, by what one wants to see. */
const within = (copy) => threads(copy).filter((thread) => !copy.journey || thread.journey_id === copy.journey);
const chosen = {
  open: (thread) => !thread.resolved, resolved: (thread) => thread.resolved,
  unread: (thread) => thread.unread > 0 || thread.comments.some((comment) => comment.fresh), mine: (thread) => thread.mentions,
};
export const useTalk = () => useCopy((copy) => keepShown("talk", within(copy).filter(chosen[copy.board.threads])));
const keepSums = keeper();
export const useSums = () => useCopy((copy) => {
  const [all, here] = [threads(copy), within(copy)];
  const sum = (list, of) => list.reduce((total, thread) => total + of(thread), 0);
  return keepSums("sums", {
    threads: here.length, open: here.filter(chosen.open).length, resolved: here.filter(chosen.resolved).length, mine: here.filter(chosen.mine).length,
    unread: sum(all, (thread) => thread.unread), here: sum(here, (thread) => thread.unread), called: sum(all, (thread) => Number(thread.called)),
    hears: Boolean(copy.me?.hears), comments: Boolean(copy.me?.comments), nameless: Boolean(copy.me?.guest && !copy.me.name), speaks: copy.me?.guest ? copy.me.name : "", show: copy.board.threads, amending: copy.board.amending,
  });
});
/** Every thread with something new in it, as one sends it up to say that all is read. */
export const useAllRead = () => useCopy((copy) => keepRead("all", Object.fromEntries(threads(copy).filter((thread) => thread.unread).map((thread) => [thread.id, thread.upto]))));
const keepRead = keeper();

/** The thing one talks about in the box at the side. */
const box = view((copy) => [copy.board.talk, copy.records], (talk, records) => {
  const thing = talk && records[talk.noun]?.[talk.id];
  return { noun: talk?.noun ?? "", id: talk?.id ?? "", title: thing?.title ?? thing?.text ?? thing?.name ?? "", there: Boolean(thing) };
});
export const useBox = () => useCopy(box);

export const showThreads = (kind) => look({ threads: kind, fresh: [] });
export const amend = (id) => look({ amending: id });
/** Open the box at the side; where it stands on a link, the link itself is not followed. */
export const talk = (noun, id, event) => {
  event?.preventDefault?.();
  look({ talk: { noun, id }, fresh: [] });
};
/** What was new and has been seen keeps its mark for as long as one looks at it. */
export const linger = (thread) => {
  const { records, me, read, board } = current();
  const seen = Object.values(records.comment).filter((comment) => threadOf(comment) === thread && isNew(comment, me, read)).map(({ id }) => id);
  if (seen.length) look({ fresh: [...board.fresh, ...seen] });
};
