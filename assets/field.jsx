/**
 * A value edited where it stands: it looks like text until touched.
 *
 * What is typed stays as a draft until the copy holds it. It is handed over on leaving the field, on Enter (in
 * paragraphs Ctrl+Enter) and after a pause; Escape takes it back.
 */
import { useEffect, useId, useRef } from "react";
import { alike, complain, draftOf, drop, refuse, send, type, useDraft } from "$/public/drafts.js";
import { useEdits } from "$/public/live.js";
import { Typing } from "$/public/presence.jsx";
import { fieldNumber, typedNumber } from "$/public/words.js";

const PAUSE = 1200; // ms without a key until the text is handed over
const shown = (value) => (value === null || value === undefined ? "" : String(value));
const handed = (kind, text) => (kind === "number" ? typedNumber(text) : kind === "date" ? text || null : text);
const written = (kind, text) => (kind === "number" && text ? fieldNumber(Number(text)) : text);
const meant = (kind, text) => (kind === "number" ? String(typedNumber(text) ?? "") : text);
const grow = (area) => {
  if (!area || CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
};

const useEditing = ({ of, value, kind, required, mistakes, onCommit }) => {
  const draft = useDraft(of);
  const latest = useRef({});
  const timer = useRef(0);
  const began = useRef(null);
  latest.current = { value: shown(value), onCommit };
  const give = (text) => latest.current.onCommit?.(handed(kind, text));
  const commit = () => {
    clearTimeout(timer.current);
    const now = draftOf(of);
    if (!now || now.sent) return;
    if (alike(now.means, latest.current.value)) return drop(of);
    if (required && !now.text.trim()) return complain(of, mistakes.required);
    if (kind === "number" && Number.isNaN(typedNumber(now.text))) return complain(of, mistakes.number);
    send(of);
  };
  const change = (text) => {
    type(of, text, give, { means: meant(kind, text) });
    clearTimeout(timer.current);
    if (kind === "select" || kind === "date") return commit();
    if (text.trim() || !required) timer.current = setTimeout(commit, PAUSE);
  };
  const back = () => {
    clearTimeout(timer.current);
    const now = draftOf(of)?.means ?? latest.current.value;
    if (alike(now, began.current)) return false;
    drop(of);
    if (!alike(latest.current.value, began.current)) change(written(kind, began.current)), commit();
    return true;
  };
  const finish = () => {
    began.current = draftOf(of)?.means ?? latest.current.value;
    commit();
  };
  const begin = () => (began.current = latest.current.value);
  const leave = () => {
    const now = draftOf(of);
    if (now && required && !now.text.trim()) drop(of);
    else commit();
  };
  useEffect(() => leave, [of]);
  useEffect(() => {
    if (draft?.sent && alike(draft.means, shown(value))) drop(of);
  }, [draft, value, of]);
  return { draft, text: draft ? draft.text : written(kind, shown(value)), change, finish, back, begin, leave };
};

const keys = (editing, lines) => (event) => {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Escape") {
    if (editing.back()) event.preventDefault(); // so that nothing else takes this Escape for its own
  } else if (event.key === "Enter" && (!lines || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    editing.finish();
    if (lines) event.currentTarget.blur();
  }
};

const Control = ({ kind, options, list, listId, multiline, ...rest }) => {
  if (kind === "select")
    return <select {...rest} disabled={rest.readOnly}>{options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>;
  if (multiline) return <textarea rows={1} ref={grow} {...rest} />;
  return (
    <>
      <input type={kind === "date" ? "date" : "text"} inputMode={kind === "number" ? "decimal" : undefined} list={list.length ? listId : undefined} autoComplete="off" {...rest} />
      {list.length > 0 && <datalist id={listId}>{list.map((item) => <option key={item} value={item} />)}</datalist>}
    </>
  );
};

/** A field of another record is another field: what was typed into the one before goes where it belongs. */
export const Field = (props) => <Editing key={props.of} {...props} />;

const Editing = (props) => {
  const { of, kind = "text", label, bare, unit, placeholder, hint, options = [], suggestions = [], className = "", mistakes, notSaved, stop } = props;
  const editing = useEditing(props);
  const readOnly = !useEdits();
  const id = useId();
  const multiline = kind === "lines" || kind === "wrap"; // "wrap" is one line that may need two to be read
  const said = editing.draft?.said;
  const below = said ? `${id}said` : hint ? `${id}hint` : undefined;
  return (
    <div className={bare ? "field bare" : "field"}>
      {!bare && <label htmlFor={id}>{label}</label>}
      <Control
        {...(stop ? { "data-stop": "" } : {})} dir="auto" kind={kind} options={options} list={suggestions} listId={`${id}list`} multiline={multiline} id={id} data-field={of}
        aria-label={bare ? label : undefined} aria-invalid={said ? true : undefined} aria-describedby={below}
        className={`in-place ${kind} ${className}`} data-waiting={editing.draft ? "" : undefined} value={editing.text} placeholder={placeholder} readOnly={readOnly}
        onFocus={editing.begin} onBlur={editing.leave} onKeyDown={keys(editing, kind === "lines")}
        onChange={(event) => (grow(multiline && event.target), editing.change(event.target.value))}
      />
      {unit && <span className="unit" aria-hidden="true">{unit}</span>}
      {hint && !said && <small className="hint" id={below}>{hint}</small>}
      {said && <small className="wrong" id={below} role="alert"><b>{notSaved}</b> {said}</small>}
      <Typing of={of} />
    </div>
  );
};

/** Passes a refusal, which Reflex state carries as a sentence and a count, on to the drafts that wait. */
export const Refusals = ({ said, count }) => {
  useEffect(() => {
    // said where it was typed, it need not be said a second time at the foot of the page
    if (count && said) document.body.toggleAttribute("data-said-at-field", refuse(said));
  }, [count, said]);
  return null;
};
