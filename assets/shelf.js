/** What one looks for in the metric library. */
import { useSyncExternalStore } from "react";

let sought = "";
const listeners = new Set();
const listening = (listen) => (listeners.add(listen), () => listeners.delete(listen));
const now = () => sought;
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a text holds every word that is looked for, whatever its case and accents. */
export const holds = (text, words) => plain(words).split(/\s+/).filter(Boolean).every((word) => plain(text).includes(word));
export const seek = (words) => ((sought = words), listeners.forEach((listen) => listen()));
export const useSought = () => useSyncExternalStore(listening, now, now);
export const useFits = (text) => holds(text, useSought());
