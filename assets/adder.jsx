/**
 * The empty row at the end of a list: type, press Enter, type the next. What is typed stays as a draft until the
 * list holds it, so nothing is lost when the answer is no.
 */
import { useId } from "react";
import { alike, draftOf, drop, send, type, useDraft } from "$/public/drafts.js";
import { current } from "$/public/live.js";

/** Whether the list at "new/noun/id/field" holds this text. */
const holds = (of, text) => {
  const [, noun, id, field] = of.split("/");
  return (current().records[noun]?.[id]?.[field] ?? []).some((item) => alike(item.title ?? item.left ?? item, text));
};

export const Adder = ({ of, label, placeholder, suggestions = [], className = "", notSaved, onAdd }) => {
  const draft = useDraft(of);
  const id = useId();
  const commit = () => {
    const now = draftOf(of);
    if (!now || now.sent) return;
    if (now.text.trim()) send(of);
    else drop(of);
  };
  const keys = (event) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") event.preventDefault(), commit();
    else if (event.key === "Escape" && draftOf(of)) event.stopPropagation(), drop(of);
  };
  return (
    <div className="field bare">
      <input
        type="text" dir="auto" className={`in-place list-adder ${className}`} aria-label={label} placeholder={placeholder} autoComplete="off"
        list={suggestions.length ? id : undefined} value={draft?.text ?? ""} data-waiting={draft?.sent ? "" : undefined}
        aria-invalid={draft?.said ? true : undefined} onBlur={commit} onKeyDown={keys}
        onChange={({ target }) => type(of, target.value, (text) => onAdd(text.trim()), { arrived: () => holds(of, draftOf(of).text) })}
      />
      {suggestions.length > 0 && <datalist id={id}>{suggestions.map((item) => <option key={item} value={item} />)}</datalist>}
      {draft?.said && <small className="wrong" role="alert"><b>{notSaved}</b> {draft.said}</small>}
    </div>
  );
};
