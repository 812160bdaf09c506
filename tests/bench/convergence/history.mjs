// Histories: some people, some edits, a bad network; and when it is over, whether every copy is the planner's.
import { readSync, writeSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Clock, Network } from "./network.mjs";
import { Browser, Page } from "./pages.mjs";
import { diceOf, oneOf, someEdit } from "./people.mjs";

const { seeds, fault = "", trace = false } = JSON.parse(process.argv[2]);
const BUSY = 60_000; // ms in which people edit and lines break
const SETTLED = 240_000; // ms after which nothing may be waiting any more

const chunk = Buffer.alloc(1 << 20);
let heard = Buffer.alloc(0);
/** Ask the planner, which sits behind our standard output, and wait. */
const planner = (said) => {
  writeSync(1, `${JSON.stringify(said)}\n`);
  for (let end; ; ) {
    if ((end = heard.indexOf(10)) >= 0) {
      const line = heard.subarray(0, end);
      heard = heard.subarray(end + 1);
      return JSON.parse(line.toString());
    }
    const count = readSync(0, chunk);
    if (!count) throw new Error("the planner is gone");
    heard = Buffer.concat([heard, chunk.subarray(0, count)]);
  }
};

class History {
  constructor(seed) {
    const dice = diceOf(seed);
    Object.assign(this, { seed, dice, clock: new Clock(), acted: new Map(), withdrawn: new Set(), faults: [] });
    const { strategy, journeys, people } = planner({ op: "begin", seed, fault });
    Object.assign(this, { strategy, places: [...journeys, journeys[0], null] });
    this.network = new Network(this.clock, dice, planner, (...said) => this.say(...said));
    this.browsers = people.slice(0, 3 + Math.floor(dice() * 3)).map((name) => new Browser(name, { fault }));
    this.browsers.forEach((browser) => this.open(browser));
  }
  say(...what) {
    if (trace) console.error(String(Math.round(this.clock.now)).padStart(7), ...what.map((one) => (typeof one === "string" ? one : JSON.stringify(one))));
  }
  open(browser, session, place = oneOf(this.dice, this.places)) {
    const { clock, network, dice } = this;
    const page = new Page(browser, { clock, io: network.io, dice, session });
    page.place = place;
    page.edits.onAct((edit) => this.acted.set(edit.id, `${browser.name} ${edit.action}`));
    page.live.enter(this.strategy, place);
    return page;
  }
  /** Something a person does, at a moment of their own. */
  act(browser) {
    const page = oneOf(this.dice, browser.pages);
    if (!page) return;
    const luck = this.dice();
    if (luck < 0.16) return this.step(page, luck < 0.11 ? "undo" : "redo");
    const { records, me } = page.live.current();
    if (!me) return; // the page shows nothing yet
    const edit = someEdit(this.dice, records, page.place);
    if (!edit) return;
    this.say(browser.name, "asks", ...edit);
    page.edits.act(edit[0], edit[1], this.dice() < 0.1 ? { told: true } : {});
    this.look(page);
  }
  step(page, way) {
    const ids = () => page.edits.waiting().map(({ id }) => id);
    const before = ids();
    this.say(page.browser.name, way);
    page.undo[way]();
    const left = new Set(ids());
    before.filter((id) => !left.has(id)).forEach((id) => this.withdrawn.add(id));
    left.forEach((id) => this.withdrawn.delete(id));
  }
  /** What is drawn must make sense at any moment. */
  look(page) {
    const { records, strategy } = page.live.current();
    for (const noun of ["touchpoint", "card", "stage", "lane"])
      for (const [id, record] of Object.entries(records[noun]))
        if (record.id !== id || record.strategy_id !== strategy || !records.journey[record.journey_id]) this.faults.push(`a ${noun} is drawn that is none: ${JSON.stringify(record)}`);
  }
  trouble(browser) {
    const { dice, clock, network } = this;
    const luck = dice();
    const page = oneOf(dice, browser.pages);
    this.say(browser.name, "trouble", luck.toFixed(3));
    if (luck < 0.4) browser.pages.forEach(({ sockets }) => sockets.forEach((line) => line.cut()));
    else if (luck < 0.6) {
      browser.online = false;
      browser.pages.forEach(({ sockets }) => sockets.forEach((line) => line.cut()));
      clock.in(3000 + 30000 * dice(), () => (browser.online = true));
    } else if (luck < 0.75 && page) page.end(), this.open(browser, page.session, page.place);
    else if (luck < 0.82 && page) page.end(), clock.in(5000 * dice(), () => this.open(browser));
    else if (luck < 0.88 && browser.pages.length < 3) this.open(browser);
    else if (luck < 0.96 && page) (page.place = oneOf(dice, this.places)), page.live.enter(this.strategy, page.place);
    else network.restart();
  }
  get pages() {
    return this.browsers.flatMap(({ pages }) => pages);
  }
  async live() {
    const { dice, clock } = this;
    for (const browser of this.browsers) {
      for (let edits = 5 + Math.floor(dice() * 11); edits; edits -= 1) clock.in(200 + BUSY * dice(), () => this.act(browser));
      for (let troubles = Math.floor(dice() * 5); troubles; troubles -= 1) clock.in(BUSY * dice(), () => this.trouble(browser));
    }
    await clock.until(BUSY + 1000);
    this.network.rough = false;
    for (const browser of this.browsers) {
      browser.online = true;
      if (!browser.pages.length) this.open(browser);
      else if (dice() < 0.3) oneOf(dice, browser.pages).end(), this.open(browser);
    }
    const { ledger } = await this.settled();
    this.judge(ledger);
    this.pages.forEach((page) => page.end());
    await clock.until(clock.now + 1000);
    return ledger;
  }
  /** Wait until nobody waits for anything; what was sent long ago may still arrive. */
  async settled() {
    await this.clock.until(this.clock.now + 45_000);
    const still = () => this.pages.every((page) => page.live.current().online && !page.edits.waiting().length);
    await this.clock.until(this.clock.now + SETTLED, still);
    await this.clock.until(this.clock.now + 2000);
    return planner({ op: "ledger" });
  }
  judge(ledger) {
    const wrong = (what) => this.faults.push(what);
    const truths = new Map();
    for (const page of this.pages) {
      const who = `${page.browser.name} at ${page.place ?? "the strategy"}`;
      const { kept, records, online, refusal } = page.live.current();
      const truth = truths.get(page.place) ?? planner({ op: "truth", who: page.browser.name, journey: page.place }).records;
      truths.set(page.place, truth);
      if (!online) wrong(`${who} is not online (${refusal})`);
      if (page.edits.waiting().length) wrong(`${who} still waits: ${page.edits.waiting().map(({ action, member, sent }) => `${action} ${member} ${sent}`)}`);
      for (const [noun, table] of Object.entries(truth)) {
        if (!isDeepStrictEqual(kept[noun], table)) wrong(`${who} keeps other ${noun} records`);
        if (!isDeepStrictEqual(records[noun], table)) wrong(`${who} draws other ${noun} records`);
      }
    }
    for (const [id, times] of Object.entries(ledger.done)) if (times > 1) wrong(`${this.acted.get(id)} (${id}) was done ${times} times`);
    for (const [id, what] of this.acted) {
      if (this.withdrawn.has(id) ? id in ledger.done : !(id in ledger.answered || this.network.refused.has(id))) wrong(`${what} (${id}) was ${this.withdrawn.has(id) ? "withdrawn, and done" : "dropped without an answer"}`);
    }
    if (ledger.changes !== ledger.remembered) wrong(`the history holds ${ledger.changes} changes, ${ledger.remembered} edits were done`);
  }
}

for (const seed of seeds) {
  const faults = [];
  let history, ledger;
  try {
    history = new History(seed);
    ledger = await history.live();
    faults.push(...history.faults);
  } catch (error) {
    faults.push(error.stack);
  }
  const refused = Object.values(ledger?.answered ?? {}).filter(Boolean).length;
  planner({ op: "over", seed, faults, people: history?.browsers.length, edits: history?.acted.size, refused, asked: ledger?.asked, withdrawn: history?.withdrawn.size });
}
process.exit(0);
