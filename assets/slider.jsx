/** A value between two ends. It moves while it is dragged and is handed over when it is let go. */
import { useEffect, useRef, useState } from "react";

export const Slider = ({ label, value, said, onCommit }) => {
  const [held, hold] = useState(null);
  const timer = useRef(0);
  useEffect(() => hold(null), [value]);
  const move = (event) => {
    const next = Number(event.target.value);
    hold(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onCommit(next), 350);
  };
  const now = held ?? value;
  return <input type="range" className="slider" min={0} max={100} step={1} value={now} aria-label={label} aria-valuetext={`${now}, ${said}`} onChange={move} />;
};
