/** The line in which one looks for words on the map. Enter goes to the next match, Escape onto the one it is at. */
import { useId, useState } from "react";
import { goToMatch, toMatch, useLens } from "$/public/found.js";
import { see } from "$/public/lens.js";

export const Find = ({ label, placeholder }) => {
  const { text } = useLens();
  const onKeyDown = (event) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") event.preventDefault(), goToMatch(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") event.preventDefault(), toMatch();
  };
  return (
    <input id="find" type="text" role="searchbox" dir="auto" className="find-field" aria-label={label} aria-keyshortcuts="/ Control+F" placeholder={placeholder} autoComplete="off" spellCheck={false}
      value={text} onChange={(event) => see({ text: event.target.value })} onKeyDown={onKeyDown} />
  );
};

/** The line that keeps the present look of the map under a name. */
export const ViewKeeper = ({ label, placeholder, verb, onKeep }) => {
  const [name, setName] = useState("");
  const id = useId();
  const keep = (event) => {
    event.preventDefault();
    if (name.trim()) onKeep(name.trim()), setName("");
  };
  return (
    <form className="views-keep" onSubmit={keep}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input id={id} type="text" dir="auto" className="input" placeholder={placeholder} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <button type="submit" className="button small" data-stays="">{verb}</button>
    </form>
  );
};
