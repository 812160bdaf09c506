/** A picture, chosen or dropped on what is shown: sent as it is, answered with the change or with a sentence. */
import { useRef, useState } from "react";

const LARGEST = 8 * 1024 * 1024; // bytes

export const PictureTaker = ({ children, look, to, label, words, onTaken }) => {
  const [said, say] = useState("");
  const [sending, send] = useState(false);
  const [over, hover] = useState(false);
  const input = useRef(null);
  const take = async (file) => {
    hover(false);
    if (!file || sending) return;
    if (file.size > LARGEST) return say(words.too_large);
    send(true);
    say("");
    try {
      const answer = await fetch(to, { method: "POST", body: file, headers: { "content-type": "application/octet-stream" } });
      const told = await answer.json();
      if (answer.ok) onTaken(told.change);
      else say(told.refused);
    } catch {
      say(words.silent);
    } finally {
      send(false);
    }
  };
  const press = (event) => {
    if (!event.target.closest("[data-uploads]")) return;
    event.currentTarget.querySelector("summary")?.focus();
    input.current.click();
  };
  const drop = (event) => (event.preventDefault(), take(event.dataTransfer.files[0]));
  const stay = (event) => (event.preventDefault(), hover(true));
  return (
    <div className={over ? `${look} over-file` : look} aria-busy={sending} onClick={press} onDrop={drop} onDragOver={stay} onDragLeave={() => hover(false)}>
      {children}
      <input ref={input} type="file" hidden aria-label={label} accept="image/png,image/jpeg,image/webp" disabled={sending} onChange={(event) => (take(event.target.files[0]), (event.target.value = ""))} />
      <div role="status" className="picture-taker-said">{sending && <><span>{words.sending}</span><progress className="progress" aria-label={words.sending} /></>}</div>
      {said && <p className="wrong" role="alert"><span>{said}</span><button type="button" className="button quiet small" onClick={() => say("")}>{words.dismiss}</button></p>}
    </div>
  );
};
