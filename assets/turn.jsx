/** Where one stage fills the screen: a swipe to the side goes to the next one. */
import { useEffect, useRef } from "react";
import { useSwipeable } from "react-swipeable";
import { stageViews } from "$/public/arrange.js";
import { covers, showStage } from "$/public/board.jsx";
import { current, useCopy } from "$/public/live.js";

const FAR = 56; // pixels to the side before it is a swipe
const SOON = 700; // ms it may take
/** Where a finger to the side means something else. */
const OTHERWISE = "input[type=range], [role=slider], .stage-tabs, .menu-list, dialog";

const openOf = (copy) => stageViews(copy).findIndex(({ open }) => open);
/** Show the stage before (-1) or after (1) the one that is shown, where there is one. */
export const turn = (by) => {
  const beside = stageViews(current())[openOf(current()) + by];
  if (beside) showStage(beside.id);
};

/** Stands inside the board; brings the tab of the stage that is shown into sight. */
export const Turning = () => {
  const here = useRef(null);
  const open = useCopy(openOf);
  const swiped = (by) => ({ event: { target } }) => {
    const held = here.current.closest(".board").dataset.dragging !== undefined || target === document.activeElement;
    if (covers() && !held && !target.closest?.(OTHERWISE)) turn(by);
  };
  const { ref } = useSwipeable({ onSwipedLeft: swiped(1), onSwipedRight: swiped(-1), delta: FAR, swipeDuration: SOON });
  useEffect(() => (ref(here.current.closest(".board")), () => ref(null)), []);
  useEffect(() => {
    const tabs = here.current.closest(".board").querySelector(".stage-tabs");
    const tab = tabs?.querySelector("[aria-pressed=true]");
    if (tab) tabs.scrollTo({ left: tab.offsetLeft - (tabs.clientWidth - tab.clientWidth) / 2 });
  }, [open]);
  return <span ref={here} hidden />;
};
