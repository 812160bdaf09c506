/** The watch over what customers say, and the line in which one looks for words. */
import { useEffect, useRef } from "react";
import { again, look, now, open } from "$/public/feedback.js";
import { useCopy } from "$/public/live.js";
import { view } from "$/public/views.js";

/** Another object whenever something that sorts comments is another. */
const sorting = view(({ kept }) => [kept.theme, kept.sorting, kept.stage, kept.touchpoint, kept.journey, kept.data_file], () => ({}));

/** Put once on the page: it tells the rest which strategy this is, and asks anew when something that sorts changes. */
export const FeedbackWatch = ({ strategy, words }) => {
  useEffect(() => open(strategy, words), [strategy, words]);
  const ready = useCopy((copy) => copy.ready && copy.strategy === strategy);
  const sorted = useCopy(sorting);
  useEffect(() => (ready ? again() : undefined), [ready, strategy, sorted]);
  return null;
};

/** What is typed is looked for after a moment of quiet. */
export const FeedbackSearch = ({ label, placeholder }) => {
  const field = useRef(null);
  useEffect(() => void (field.current.value = now().asked.words), []);
  return <input ref={field} id="feedback-words" type="search" className="input" aria-label={label} placeholder={placeholder} autoComplete="off" maxLength={200} onChange={(event) => look("words", event.target.value)} />;
};
