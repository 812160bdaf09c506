/** Direct manipulation of the map inside a board: by pointer, by keys, by the clipboard; says what happened. */
import { useEffect, useRef, useState } from "react";
import { draggable } from "$/public/drag.js";
import { keys } from "$/public/keys.js";
import { pasting } from "$/public/paste.js";
import { unpick } from "$/public/picked.js";

export const Direct = ({ words }) => {
  const here = useRef(null);
  const [said, say] = useState("");
  useEffect(() => {
    const board = here.current.closest(".board");
    const stops = [draggable, keys, pasting].map((begin) => begin(board, say, words));
    return () => (stops.forEach((stop) => stop()), unpick());
  }, []);
  return <div ref={here} className="hush" role="status">{said}</div>;
};
