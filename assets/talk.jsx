/** What holds what is being typed in a conversation, watches what has been seen, and opens the box at the side. */
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { current, look, meet, useCopy } from "$/public/live.js";
import { alike, drop, send, type, useDraft } from "$/public/drafts.js";
import { linger, mentionable, talk, withIds, withNames } from "$/public/talk.js";

const PAUSE = 700; // ms a thread is on the screen until it counts as read
const GATHER = 250; // ms in which what was read is gathered into one message

/** What is typed but not handed over: it stays when the panel closes, and nobody sends it but the person. */
const typed = new Map();
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const keep = (at, words) => (words ? typed.set(at, words) : typed.delete(at), listeners.forEach((listen) => listen()));

const grow = (area) => {
  if (!area || CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
};
/** The "@" and what follows it up to the caret, where somebody may be meant. */
const calledAt = (text, caret) => /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*)?)$/u.exec(text.slice(0, caret));

/** Whether the copy holds what was handed over: another comment of mine with these words, or the amended one. */
const arrival = (amends, words) => {
  const known = new Set(Object.keys(current().records.comment));
  const mine = current().me?.id;
  const said = (comment) => alike(comment.text, words);
  if (amends) return () => !current().records.comment[amends] || said(current().records.comment[amends]);
  return () => Object.values(current().records.comment).some((comment) => !known.has(comment.id) && comment.by === mine && said(comment));
};

const Suggestions = ({ id, people, chosen, words, pick }) => (
  <ul id={id} role="listbox" aria-label={words.people} className="mention-list">
    {people.map((one, place) => (
      <li key={one.id} id={`${id}-${place}`} role="option" aria-selected={place === chosen} onMouseDown={(event) => (event.preventDefault(), pick(one))}>
        {one.picture ? <img className="avatar small person" src={one.picture} alt="" /> : <span className={`avatar small person ${one.who}`} aria-hidden="true">{one.initials}</span>}
        <span>{one.name}</span>
      </li>
    ))}
  </ul>
);

/** A field to speak in. Typing "@" offers names; Ctrl+Enter or the button hands over; words stay until they have arrived. */
export const Composer = ({ at, amends = "", label, placeholder, verb, words, onSay, onDone }) => {
  const people = useCopy((copy) => copy.people);
  const text = useSyncExternalStore(listening, () => typed.get(at) ?? "", () => "");
  const draft = useDraft(at);
  const [caret, setCaret] = useState(-1);
  const [chosen, choose] = useState(0);
  const area = useRef(null);
  const place = useRef(null);
  const picked = useRef({});
  const waiting = useRef(false);
  const id = useId();
  const called = caret >= 0 && !draft?.sent ? calledAt(text, caret) : null;
  const offered = called ? mentionable(people, called[1], current().me?.id) : [];
  const open = offered.length > 0;
  const asks = Boolean(called);

  useEffect(() => void (asks && meet()), [asks]);
  useLayoutEffect(() => {
    if (amends && !typed.has(at)) keep(at, withNames(current().records.comment[amends]?.text ?? "", current().people));
    if (amends) area.current?.focus();
  }, [at]);
  useLayoutEffect(() => {
    grow(area.current);
    if (place.current !== null) area.current?.setSelectionRange(place.current, place.current), (place.current = null);
  }, [text]);
  useEffect(() => {
    if (waiting.current && !draft) waiting.current = false, keep(at, ""), (picked.current = {}), onDone?.();
  }, [draft]);

  const hand = () => {
    const said = withIds(text.trim(), people, picked.current);
    if (!said || draft?.sent) return;
    if (amends && alike(said, current().records.comment[amends]?.text)) return keep(at, ""), onDone?.();
    waiting.current = true;
    type(at, said, onSay, { arrived: arrival(amends, said) });
    send(at);
  };
  const pick = (one) => {
    const from = caret - called[1].length;
    place.current = from + one.name.length + 1;
    picked.current[one.name] = one.id;
    keep(at, `${text.slice(0, from)}${one.name} ${text.slice(caret).replace(/^ /, "")}`);
    setCaret(-1);
  };
  const give = () => (waiting.current = false, drop(at), keep(at, ""), onDone?.());
  const keys = (event) => {
    if (event.nativeEvent.isComposing) return;
    if (open && ["ArrowDown", "ArrowUp"].includes(event.key)) choose((chosen + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length);
    else if (open && (event.key === "Tab" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey))) pick(offered[Math.min(chosen, offered.length - 1)]);
    else if (open && event.key === "Escape") setCaret(-1);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) hand();
    else if (event.key === "Escape" && amends) give();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const change = ({ target }) => {
    if (draft?.said) drop(at), (waiting.current = false);
    keep(at, target.value);
    setCaret(target.selectionStart);
    choose(0);
  };
  const busy = Boolean(draft?.sent);
  return (
    <div className="composer" data-filled={text ? "" : undefined}>
      <div className="composer-field">
        <textarea
          ref={area} rows={1} dir="auto" className="input" data-composer={at} aria-label={label} placeholder={placeholder} value={text} readOnly={busy} maxLength={8000}
          aria-autocomplete="list" aria-haspopup="listbox" aria-controls={open ? `${id}list` : undefined} aria-activedescendant={open ? `${id}list-${Math.min(chosen, offered.length - 1)}` : undefined}
          aria-invalid={draft?.said ? true : undefined} aria-describedby={draft?.said ? `${id}said` : undefined}
          onChange={change} onKeyDown={keys} onBlur={() => setCaret(-1)} onClick={({ target }) => setCaret(target.selectionStart)}
        />
        {open && <Suggestions id={`${id}list`} people={offered} chosen={Math.min(chosen, offered.length - 1)} words={words} pick={pick} />}
        <span className="hush" role="status">{open ? `${offered.length} ${words.offered}` : ""}</span>
      </div>
      {draft?.said && <p className="wrong" id={`${id}said`} role="alert"><b>{words.not_kept}</b> {draft.said}</p>}
      {(text || amends) && (
        <div className="composer-foot">
          <span className="hint">{words.how}</span>
          {(amends || draft?.said) && <button type="button" className="button quiet small" onClick={give}>{words.cancel}</button>}
          <button type="button" className="button primary small" disabled={busy || !text.trim()} onClick={hand}>{busy ? words.sending : verb}</button>
        </div>
      )}
    </div>
  );
};

let gathered = {};
let timer = 0;
const note = (thread, upto, onSeen) => {
  linger(thread);
  gathered[thread] = upto;
  clearTimeout(timer);
  timer = setTimeout(() => {
    onSeen(gathered);
    gathered = {};
  }, GATHER);
};
/** Around a thread: once its end has been on the screen for a moment, it has been read. */
export const Seen = ({ children, thread, upto, unread, onSeen }) => {
  const end = useRef(null);
  const tell = useRef(onSeen);
  tell.current = onSeen;
  useEffect(() => {
    if (!unread) return undefined;
    let pause = 0;
    const wait = () => {
      if (document.visibilityState === "visible") note(thread, upto, tell.current);
      else pause = setTimeout(wait, PAUSE);
    };
    const eye = new IntersectionObserver((entries) => {
      clearTimeout(pause);
      if (entries[entries.length - 1].isIntersecting) pause = setTimeout(wait, PAUSE);
    });
    eye.observe(end.current);
    return () => (clearTimeout(pause), eye.disconnect());
  }, [thread, upto, unread]);
  return <div className="seen">{children}<i className="thread-end" ref={end} /></div>;
};

/** Does what the address asks for: "?talk=metric/id" opens the box, "?show=mine" lists these threads. */
export const Asked = () => {
  const ready = useCopy((copy) => copy.ready);
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search);
    const [noun, id] = (asked.get("talk") ?? "").split("/");
    const show = asked.get("show");
    if (ready && id) talk(noun, id);
    if (ready && ["open", "resolved", "unread", "mine"].includes(show)) look({ threads: show });
  }, [ready]);
  return null;
};
/** The box at the side: open while there is something to talk about. */
export const TalkBox = ({ children, label }) => {
  const about = useCopy((copy) => copy.board.talk);
  const box = useRef(null);
  useEffect(() => {
    if (about && !box.current.open) box.current.showModal();
    else if (!about && box.current.open) box.current.close();
  }, [about]);
  return <dialog ref={box} className="dialog talk-box" aria-label={label} onClose={() => look({ talk: null, fresh: [] })}>{children}</dialog>;
};
