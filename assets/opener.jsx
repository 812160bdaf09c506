/** A strategy file, chosen or dropped: sent to /strategies/file, which answers with the strategy or with a sentence. */
import { useState } from "react";
import { useNavigate } from "react-router";

const LARGEST = 16 * 1024 * 1024; // bytes

export const FileOpener = ({ children, title, why, busy, tooLarge, noAnswer }) => {
  const [said, say] = useState("");
  const [sending, send] = useState(false);
  const [over, hover] = useState(false);
  const go = useNavigate();
  const open = async (file) => {
    hover(false);
    if (!file || sending) return;
    if (file.size > LARGEST) return say(tooLarge);
    send(true);
    say("");
    try {
      const answer = await fetch("/strategies/file", { method: "POST", body: file, headers: { "content-type": "application/json" } });
      const told = await answer.json();
      if (told.strategy) return go(`/strategy/${told.strategy}`);
      say(told.refused);
    } catch {
      say(noAnswer);
    } finally {
      send(false);
    }
  };
  const drop = (event) => (event.preventDefault(), open(event.dataTransfer.files[0]));
  const stay = (event) => (event.preventDefault(), hover(true));
  return (
    <label className={`card press start ${over ? "over-file" : ""}`} onDrop={drop} onDragOver={stay} onDragLeave={() => hover(false)}>
      {children}
      <b>{title}</b>
      <small>{sending ? busy : why}</small>
      <input type="file" accept=".json,application/json" disabled={sending} onChange={(event) => (open(event.target.files[0]), (event.target.value = ""))} />
      {said && <span className="wrong" role="alert">{said}</span>}
    </label>
  );
};
