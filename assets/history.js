/** The history in the reader's own days and hours. */
const DAY = 86400000;
const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
const capital = (words) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** A day as one says it: "Today", "Yesterday", "Thursday, 19 November", with its year when that is another one. */
export const dayOf = (iso, now = new Date()) => {
  const moment = new Date(iso);
  const ago = Math.round((midnight(now) - midnight(moment)) / DAY);
  if (ago < 2) return capital(new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(-Math.max(ago, 0), "day"));
  const year = moment.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", ...year }).format(moment);
};

/** The hour and minute of a moment. */
export const timeOf = (iso) => new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" }).format(new Date(iso));

/** Rows, newest first, under the days they happened on. */
export const byDay = (rows, now = new Date()) => {
  const days = [];
  for (const row of rows) {
    const day = dayOf(row.at, now);
    if (days.at(-1)?.day !== day) days.push({ key: row.at, day, rows: [] });
    days.at(-1).rows.push(row);
  }
  return days;
};

/** The words of a sentence in pieces. */
export const plain = (bits) => bits.map((bit) => bit.text).join("");
