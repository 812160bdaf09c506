/** Text on its way to a spreadsheet and back: what a program would take for a formula is kept from being one. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A text as a cell: behind an apostrophe where a spreadsheet would work it out. `ofCell` gives back the very same text. */
export const asCell = (text) => (FORMULA.test(text) ? `'${text}` : text);
export const ofCell = (cell) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** The rows and columns of a text as spreadsheets copy it: tabs between, quotes round what holds a tab, break or quote. */
export const rowsOf = (text) => {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const [letter, row] = [text[at], rows[rows.length - 1]];
    if (quoted && letter === '"' && text[at + 1] === '"') (row[row.length - 1] += '"'), (at += 1);
    else if (quoted && letter === '"') quoted = false;
    else if (quoted) row[row.length - 1] += letter;
    else if (letter === '"' && !row[row.length - 1] && /"(?:\t|\r?\n|$)/.test(text.slice(at + 1))) quoted = true;
    else if (letter === "\t") row.push("");
    else if (letter === "\n") rows.push([""]);
    else if (letter !== "\r") row[row.length - 1] += letter;
  }
  return rows.map((row) => row.map((cell) => ofCell(cell.trim()))).filter((row) => row.some(Boolean));
};
