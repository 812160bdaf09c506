// What people do: edits of every kind of what their page shows them, guesses included, well or badly chosen.

export const diceOf = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
export const oneOf = (dice, list) => list[Math.floor(dice() * list.length)];

const WORDS = ["Sees a poster", "  asks a friend ", "Waits\nfor the parcel", "Überlegt – “wirklich?”", "Returns it", "", "x".repeat(400)];
const STRANGE = ["cut in two \ud83d", "a\u0000b", "x".repeat(26_000)];
const EVIDENCE = ["assumed", "partly", "researched", "guessed"];

/** An edit as [action, args] for the records shown; null where there is nothing of the kind to edit. */
export const someEdit = (dice, records, journey) => {
  const all = (noun, fits = () => true) => Object.values(records[noun]).filter(fits);
  const here = (noun) => all(noun, (one) => !journey || one.journey_id === journey);
  const one = (noun, list = here(noun)) => oneOf(dice, list)?.id;
  const word = () => (dice() < 0.02 ? oneOf(dice, STRANGE) : oneOf(dice, WORDS));
  const number = () => oneOf(dice, [1, 20.5, -3, "7", "no number", null]);
  const after = (noun) => oneOf(dice, [null, "", one(noun), one(noun)]) ?? null;
  const touchpoints = () => oneOf(dice, here("lane").filter(({ kind }) => kind === "touchpoints" || dice() < 0.05))?.id;
  const notes = () => oneOf(dice, here("lane").filter(({ kind }) => !["touchpoints", "feeling", "channels"].includes(kind) || dice() < 0.05))?.id;
  const map = () => journey ?? one("journey", all("journey"));
  const several = () => [...new Set([one("touchpoint"), one("card"), one("touchpoint")])].filter(Boolean);
  const strategy = () => one("strategy", all("strategy"));
  const moves = (noun) => [`${noun}s.move`, [one(noun, all(noun)), oneOf(dice, [null, "", one(noun, all(noun))])]];
  const kinds = [
    () => ["touchpoints.add", [one("stage"), touchpoints(), word(), after("touchpoint")]],
    () => ["touchpoints.add", [one("stage"), touchpoints(), word()]],
    () => ["touchpoints.edit", [one("touchpoint"), oneOf(dice, [{ title: word() }, { description: word() }, { channel: "Shop" }, { emotion: oneOf(dice, [-2, 0, 2, 5, null]) }, { evidence: oneOf(dice, EVIDENCE) }, { persona_ids: [one("persona", all("persona"))] }, { moment_of_truth: dice() < 0.5 }])]],
    () => ["touchpoints.edit", [one("touchpoint"), { title: `${word()} ${Math.floor(dice() * 90)}` }]],
    () => ["touchpoints.move", [one("touchpoint"), one("stage"), touchpoints(), after("touchpoint")]],
    () => ["touchpoints.move", [one("touchpoint"), one("stage"), touchpoints(), null]],
    () => ["touchpoints.remove", [one("touchpoint")]],
    () => ["touchpoints.duplicate", [one("touchpoint")]],
    () => ["touchpoints.assign_owner", [one("touchpoint"), oneOf(dice, [null, one("owner", all("owner"))])]],
    () => ["touchpoints.consult", [one("touchpoint"), all("owner").slice(0, Math.floor(dice() * 3)).map(({ id }) => id)]],
    () => ["cards.add", [one("stage"), notes(), word(), after("card")]],
    () => ["cards.add", [one("stage"), notes(), word()]],
    () => ["cards.edit", [one("card"), oneOf(dice, [{ text: word() }, { evidence: oneOf(dice, EVIDENCE) }])]],
    () => ["cards.move", [one("card"), one("stage"), notes(), after("card")]],
    () => ["cards.remove", [one("card")]],
    () => ["cards.stretch", [one("card"), oneOf(dice, [null, one("stage"), one("stage")])]],
    () => ["stages.add", [map(), word(), after("stage")]],
    () => ["stages.edit", [one("stage"), oneOf(dice, [{ name: word() }, { hint: word() }, { colour: 3 }])]],
    () => ["stages.move", [one("stage"), after("stage")]],
    () => (dice() < 0.5 ? ["stages.remove", [one("stage")]] : null),
    () => ["lanes.add", [map(), oneOf(dice, ["notes", "doing", "touchpoints"]), word(), after("lane")]],
    () => ["lanes.edit", [one("lane"), oneOf(dice, [{ name: word() }, { hidden: dice() < 0.5 }])]],
    () => ["lanes.move", [one("lane"), after("lane")]],
    () => (dice() < 0.3 ? ["lanes.remove", [one("lane")]] : null),
    () => ["measures.edit", [one("measure"), oneOf(dice, [{ target: number() }, { baseline: number() }])]],
    () => ["measures.attach", [one("touchpoint"), one("metric", all("metric"))]],
    () => ["measures.record", [one("measure"), number(), "2026-11-21", null, "Tickets"]],
    () => ["measures.edit_reading", [one("reading"), { value: number() }]],
    () => ["measures.remove_reading", [one("reading")]],
    () => ["measures.move", [one("measure"), oneOf(dice, ["", null])]],
    () => ["measures.detach", [one("measure")]],
    () => ["metrics.edit", [one("metric", all("metric")), oneOf(dice, [{ better: "down" }, { better: "up" }, { short: word() }])]],
    () => moves("metric"),
    () => ["owners.edit", [one("owner", all("owner")), { name: word() }]],
    () => moves("owner"),
    () => (dice() < 0.3 ? ["owners.remove", [one("owner", all("owner"))]] : null),
    () => ["personas.edit", [one("persona", all("persona")), { role: word() }]],
    () => moves("persona"),
    () => [oneOf(dice, ["personas.archive", "personas.restore"]), [one("persona", all("persona"))]],
    () => ["journeys.edit", [one("journey", all("journey")), { name: word() }]],
    () => ["strategies.edit", [one("strategy", all("strategy")), { client: word() }]],
    () => ["several.move_all", [several(), one("stage"), null, null]],
    () => ["several.remove_all", [map(), several()]],
    () => ["several.duplicate_all", [map(), several()]],
    () => ["several.write", [one("stage"), notes(), Array.from({ length: dice() < 0.1 ? 30 : 2 }, () => [word(), "y".repeat(1500 * dice())]), []]],
    () => ["owners.add", [strategy(), word(), { kind: oneOf(dice, ["person", "team"]), role: word() }]],
    () => ["owners.add_responsible", [one("touchpoint"), word(), { kind: "team" }]],
    () => ["personas.add", [strategy(), word()]],
    () => ["metrics.pick", [strategy(), oneOf(dice, ["nps", "csat", "made up"])]],
    () => (dice() < 0.2 ? ["journeys.add", [strategy(), word()]] : null),
    () => ["comments.add", ["touchpoint", one("touchpoint"), word()]],
    () => ["comments.reply", [one("comment", all("comment")), word()]],
    () => ["comments.resolve", [one("comment", all("comment"))]],
  ];
  const made = oneOf(dice, kinds)();
  return made && made[1][0] !== undefined ? [made[0], made[1].map((arg) => arg ?? null)] : null;
};
