/** Numbers, dates and names in the reader's own form. */
const MOST = 20000; // texts remembered before starting over
/** A function that remembers what it made of the same arguments: making a formatter is slow, and so is using one. */
const remembered = (make) => {
  const kept = new Map();
  return (...given) => {
    const key = JSON.stringify(given);
    if (!kept.has(key)) {
      if (kept.size > MOST) kept.clear();
      kept.set(key, make(...given));
    }
    return kept.get(key);
  };
};
const numbers = remembered((options) => new Intl.NumberFormat(undefined, options));
const dates = remembered((options) => new Intl.DateTimeFormat(undefined, options));

/** A value in its metric's unit: "71%", "€1,200", "19 h", "4.6", "18K". */
export const amount = remembered((value, unit, currency = "EUR") => {
  if (value === null || value === undefined) return "";
  const large = Math.abs(value) >= 10000 ? { notation: "compact", maximumFractionDigits: 1 } : {};
  if (unit === "percent") return numbers({ style: "percent", maximumFractionDigits: 1 }).format(value / 100);
  if (unit === "money") return numbers({ style: "currency", currency, minimumFractionDigits: large.notation || Number.isInteger(Math.round(value * 100) / 100) ? 0 : 2, maximumFractionDigits: 2, ...large }).format(value);
  const plain = numbers({ maximumFractionDigits: unit === "score" ? 2 : 1, ...large }).format(value);
  return unit === "hours" ? `${plain}\u00a0h` : plain;
});

/** A whole or broken number with the reader's separators. */
export const number = (value) => (value === null || value === undefined ? "" : numbers({ maximumFractionDigits: 2 }).format(value));

/** A number as it is shown in a field: with the reader's separators and as many digits as it has. */
export const fieldNumber = (value) => (value === null || value === undefined ? "" : numbers({ maximumFractionDigits: 10 }).format(value));

/** An ISO day as "14 Nov", with its year when that is not the year of `today`. */
export const day = remembered((iso, today = "") => {
  if (!iso) return "";
  const [year, month, date] = iso.split("-").map(Number);
  const options = { day: "numeric", month: "short", ...(today.startsWith(String(year)) ? {} : { year: "numeric" }) };
  return dates(options).format(new Date(year, month - 1, date));
});

/** A month as "Mar 2026", of "2026-03". */
export const month = remembered((text) => {
  const [year, place] = text.split("-").map(Number);
  return dates({ month: "short", year: "numeric" }).format(new Date(year, place - 1, 1));
});

/** Up to two letters that stand for a name. */
export const initials = remembered((name) => {
  const words = name.replace(/[^\p{L}\p{N}\p{Emoji_Presentation}\s]/gu, "").split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]].map((word) => [...word][0]) : [...(words[0] ?? "?")].slice(0, 2);
  return letters.join("").toUpperCase();
});

/** What was typed as a number, whatever the reader's decimal sign; null for nothing, NaN for no number. */
export const typedNumber = (text) => {
  const bare = text.replace(/[\s\u00a0\u202f'’%€$£hH]/g, "").replace(/^[\u2212\u2013]/, "-");
  if (!bare) return null;
  const parts = numbers({}).formatToParts(1234567.5);
  const [group, decimal] = ["group", "decimal"].map((type) => parts.find((part) => part.type === type)?.value ?? "");
  const inGroups = (group === "," || group === ".") && new RegExp(`^-?\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3}(\\${decimal}\\d*)?$`).test(bare);
  const plain = inGroups || (bare.includes(",") && bare.includes(".")) ? bare.replaceAll(group, "") : bare;
  return Number(plain.replace(",", "."));
};

/** A moment as one says it: "just now", "3 hours ago", "yesterday", later the day itself. */
export const ago = (iso) => {
  const minutes = Math.round((Date.now() - Date.parse(iso)) / 60000);
  const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  if (minutes < 1) return relative.format(0, "second");
  if (minutes < 60) return relative.format(-minutes, "minute");
  if (minutes < 60 * 20) return relative.format(-Math.round(minutes / 60), "hour");
  if (minutes < 60 * 24 * 7) return relative.format(-Math.max(1, Math.round(minutes / 1440)), "day");
  return day(iso.slice(0, 10), new Date().toISOString());
};

/** A sentence with its parts filled in: `worded("Moved {name}.", { name })`. */
export const worded = (template, parts) => template.replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");
