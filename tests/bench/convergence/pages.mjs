// A page of the planner without a browser: the real modules of assets/, each page with instances of its own.
import { readFileSync } from "node:fs";

const ASSETS = new URL("../../../assets/", import.meta.url);
const GIVEN = ["window", "document", "navigator", "localStorage", "sessionStorage", "crypto", "Date", "setTimeout", "need"];

/** A module as a function of its surroundings that returns what it exports. Only our own style of import is known. */
const compiled = (name) => {
  const made = [];
  const source = readFileSync(new URL(name, ASSETS), "utf8")
    .replace(/^import (\w+) from "(.+?)";$/gm, (_, as, from) => `const ${as} = need("${from}").default;`)
    .replace(/^import \{(.+?)\} from "(.+?)";$/gms, (_, names, from) => `const {${names.replaceAll(" as ", ": ")}} = need("${from}");`)
    .replace(/^export const (\w+)/gm, (_, as) => (made.push(as), `const ${as}`));
  if (/^(import|export) /m.test(source)) throw new Error(`${name} imports or exports in a way this loader does not know`);
  return new Function(...GIVEN, `"use strict";${source}\nreturn {${made.join(", ")}};`);
};
const modules = new Map();
const module = (name) => modules.get(name) ?? modules.set(name, compiled(name)).get(name);

/** What several pages of one person share: a storage and the locks of open pages. */
class Storage {
  getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
  setItem(key, value) { this[key] = String(value); }
  removeItem(key) { delete this[key]; }
}
class Forgetful extends Storage {
  setItem() {}
}
export class Browser {
  constructor(name, { fault } = {}) {
    this.name = name;
    this.online = true;
    this.storage = fault === "storage" ? new Forgetful() : new Storage();
    this.locks = new Set();
    this.pages = [];
  }
}

export class Page {
  constructor(browser, { clock, io, dice, session = new Storage() }) {
    Object.assign(this, { browser, clock, session, alive: true, sockets: [], locks: [], loaded: {} });
    browser.pages.push(this);
    const own = {
      window: { location: { origin: "http://planner" }, addEventListener() {}, dispatchEvent() {} },
      document: { addEventListener() {} },
      navigator: { locks: { request: (name) => this.lock(name), query: async () => ({ held: [...browser.locks].map((name) => ({ name })) }) } },
      localStorage: browser.storage, sessionStorage: session,
      crypto: { getRandomValues: (bytes) => bytes.map(() => Math.floor(dice() * 256)) },
      Date: { now: () => 1_700_000_000_000 + Math.floor(clock.now) },
      setTimeout: (then, delay = 0) => clock.in(delay, () => this.alive && then()),
    };
    const outside = {
      "socket.io-client": { default: (url, options) => this.keep(io(this, options)) },
      "$/env.json": { default: { EVENT: "ws://planner/_event" } },
      "$/public/packed.js": { unpacked: async (text) => JSON.parse(text) },
      react: { useEffect() {}, useSyncExternalStore: (_, now) => now() },
    };
    own.need = (from) => outside[from] ?? this.load(from.replace("$/public/", ""), own);
    for (const name of ["live", "edits", "undo"]) this[name] = this.load(`${name}.js`, own);
  }
  load(name, own) {
    return (this.loaded[name] ??= module(name)(...GIVEN.map((given) => own[given])));
  }
  keep(socket) {
    this.sockets.push(socket);
    return socket;
  }
  lock(name) {
    this.locks.push(name);
    this.browser.locks.add(name);
    return new Promise(() => {});
  }
  /** The tab is closed, or loaded again: nothing of it goes on, only what is stored stays. */
  end() {
    this.alive = false;
    this.locks.forEach((name) => this.browser.locks.delete(name));
    this.sockets.forEach((socket) => socket.vanish());
    this.browser.pages = this.browser.pages.filter((page) => page !== this);
  }
}
