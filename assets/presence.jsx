/** What others do, drawn where they do it: a card they have chosen, a field they type in, their pointers. */
import { useEffect, useRef } from "react";
import { looked, onMove, placesOf, speak, useHeld, usePointersOn, usePointing, useTyping } from "$/public/presence.js";
import { spotOf } from "$/public/grid.js";

/** Put once on a page: hands over the words. */
export const Words = ({ words }) => {
  speak(words);
  return null;
};

/** Inside a card: a line round it in the colour of whoever has it chosen, with their name. */
export const Held = ({ thing }) => {
  const held = useHeld(thing);
  return held ? <span className={`held ${held.who}`}><span className="held-name">{held.label}</span></span> : null;
};

/** Beside a field: who types in it. It can be typed in all the same. */
export const Typing = ({ of }) => {
  const typing = useTyping(of);
  return typing ? <small className={`typing ${typing.who}`}>{typing.label}</small> : null;
};

/** The pointers of the others on the canvas. Each moves by itself; React draws only who there is. */
export const Pointers = () => {
  const shown = usePointersOn();
  const pointing = JSON.parse(usePointing());
  const root = useRef(null);
  useEffect(() => looked(), []);
  useEffect(() => {
    if (!shown) return undefined;
    let frame = 0;
    const move = () => {
      frame = 0;
      const from = root.current?.getBoundingClientRect();
      const spots = [...(root.current?.children ?? [])].map((pointer) => [pointer, spotOf(placesOf()[pointer.dataset.number]?.at)]);
      for (const [pointer, spot] of spots) {
        pointer.hidden = !spot;
        if (spot) pointer.style.transform = `translate(${spot.x - from.x}px, ${spot.y - from.y}px)`;
      }
    };
    const soon = () => (frame ||= requestAnimationFrame(move));
    soon();
    const quiet = onMove(soon);
    return () => (quiet(), cancelAnimationFrame(frame));
  });
  return (
    <div className="pointers" ref={root} aria-hidden="true">
      {shown && pointing.map(({ number, who, name }) => (
        <div key={number} data-number={number} className={`pointer ${who}`} hidden>
          <svg viewBox="0 0 16 16"><path d="M1.5 1.5 14 7 8.4 8.4 7 14z" /></svg>
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
};
