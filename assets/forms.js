/** Forms that hand their fields to an edit, and pages that an edit leads to. */
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { act, during, onAnswer } from "$/public/edits.js";

/**
 * Ask for an action with what was typed into a form: it empties once that is kept, and keeps its words where it was
 * refused. While it waits for the answer it is not handed in again.
 */
export const handIn = (id, action, args, options) => {
  const form = document.getElementById(id);
  if (!form || "waiting" in form.dataset) return;
  const answered = () => delete form.dataset.waiting;
  const by = {
    said: true, // the refusal is said as any other
    kept: () => (answered(), form.reset()),
    get back() {
      return form.isConnected ? answered : undefined;
    },
  };
  form.dataset.waiting = "";
  during(by, () => act(action, args, options));
};

/** Ask for one of some actions: what was chosen is "kind/id", and each kind has its action. */
export const actFor = (actions, about, chosen) => {
  const [kind, id] = chosen.split("/");
  if (actions[kind]) act(actions[kind], [about, id]);
};

/** Goes where an edit leads once it is kept, if one is still where one asked for it. */
export const Leads = () => {
  const go = useNavigate();
  useEffect(() => onAnswer(({ id, then, from }, { refused }) => {
    if (then && refused === undefined && from === window.location.pathname) go(then.replace("{id}", id));
  }), [go]);
  return null;
};
