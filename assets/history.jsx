/** Asks how much is newer than what the history shows, once the strategy has moved on and stands still for a moment. */
import { useEffect } from "react";

const PAUSE = 300; // ms
export const Newer = ({ revision, seen, onNewer }) => {
  useEffect(() => {
    if (!seen || revision <= seen) return undefined;
    const pause = setTimeout(onNewer, PAUSE);
    return () => clearTimeout(pause);
  }, [revision, seen]);
  return null;
};
