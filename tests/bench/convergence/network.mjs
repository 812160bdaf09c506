// A clock of its own and lines that are slow, break, lose answers and say things twice. As on a real line, what does
// arrive arrives in order and whole; a page may take its time to notice that its line is broken.

export class Clock {
  constructor() {
    this.now = 0;
    this.count = 0;
    this.heap = [];
  }
  in(delay, then) {
    const item = { at: this.now + Math.max(0, delay), place: this.count++, then };
    const { heap } = this;
    let here = heap.push(item) - 1;
    for (let up; here && sooner(item, heap[(up = (here - 1) >> 1)]); here = up) heap[here] = heap[up];
    heap[here] = item;
  }
  next() {
    const { heap } = this;
    const [first, last] = [heap[0], heap.pop()];
    if (!heap.length) return first;
    let here = 0;
    for (let down; (down = 2 * here + 1) < heap.length; here = down) {
      if (down + 1 < heap.length && sooner(heap[down + 1], heap[down])) down += 1;
      if (!sooner(heap[down], last)) break;
      heap[here] = heap[down];
    }
    heap[here] = last;
    return first;
  }
  /** Let time pass until this moment, or until `enough()` says so. */
  async until(moment, enough = () => false) {
    while (this.heap.length && this.heap[0].at <= moment) {
      const { at, then } = this.next();
      this.now = at;
      then();
      await new Promise(setImmediate); // all that was promised meanwhile
      if (enough()) return true;
    }
    this.now = Math.max(this.now, moment);
    return enough();
  }
}
const LONGEST = 256_000; // the planner hangs up on more
const sooner = (one, other) => one.at < other.at || (one.at === other.at && one.place < other.place);

export class Network {
  /** `planner(op)` answers at once; `dice()` is from 0 to 1. While `rough` lines lose and repeat what is said. */
  constructor(clock, dice, planner, note) {
    Object.assign(this, { clock, dice, planner, note, rough: true, lines: new Map(), refused: new Set(), count: 0 });
    this.io = (page, options) => new Line(this, page, options);
  }
  delay() {
    const luck = this.dice();
    if (!this.rough || luck < 0.85) return 5 + 60 * this.dice();
    return luck < 0.98 ? 60 + 2000 * this.dice() : 20000 * this.dice();
  }
  /** What the planner says after something reached it: changes first, each down its own line. */
  tell({ told = [] }) {
    for (const [sid, event, said] of told) {
      const late = this.rough && this.dice() < 0.03 ? 400 * this.dice() : 0; // two tellings may overtake each other
      this.clock.in(late, () => this.lines.get(sid)?.down(() => this.lines.get(sid)?.hear(event, said)));
    }
  }
  /** The planner is killed and another takes its place: every line breaks. */
  restart() {
    [...this.lines.values()].forEach((line) => line.cut());
  }
}

/** One socket of socket.io-client as far as the planner's pages use it. */
class Line {
  constructor(network, page, options) {
    Object.assign(this, { network, page, options, listeners: {}, acks: new Map(), connected: false, active: true, sid: null, tries: 0, sent: 0, heard: 0, asked: 0, life: 0 });
    this.connect(0);
  }
  on(event, then) { this.listeners[event] = then; }
  hear(event, ...said) { this.listeners[event]?.(...said); }
  timeout(patience) { return { emitWithAck: (event, ...args) => this.ask(patience, event, ...args) }; }

  connect(wait) {
    const life = ++this.life;
    this.network.clock.in(wait + this.network.delay(), () => {
      if (life !== this.life || !this.active) return;
      if (!this.page.browser.online) return this.again(new Error("no network"));
      const sid = `line-${(this.network.count += 1)}`;
      const { refused } = this.network.planner({ op: "connect", sid, who: this.page.browser.name, ...this.options.auth });
      this.sid = sid;
      [this.sent, this.heard] = [0, 0];
      this.network.lines.set(sid, this);
      this.down(() => {
        if (refused !== undefined) return (this.active = false), this.hear("connect_error", new Error(refused));
        this.connected = true;
        this.tries = 0;
        this.hear("connect");
      });
    });
  }
  again(error) {
    this.hear("connect_error", error);
    const { reconnectionDelay: first, reconnectionDelayMax: most } = this.options;
    this.connect(Math.min(most, first * 2 ** this.tries++) * (0.5 + this.network.dice()));
  }
  /** Do something when a message arrives over this line: in order, and not at all where it breaks before. */
  travel(way, then) {
    const { clock } = this.network;
    const { sid } = this;
    this[way] = Math.max(this[way], clock.now + this.network.delay());
    clock.in(this[way] - clock.now, () => sid === this.sid && sid !== null && then());
  }
  down(then) { this.travel("heard", then); }

  ask(patience, event, ...args) {
    const { network } = this;
    const number = (this.asked += 1);
    const answered = new Promise((resolve, reject) => this.acks.set(number, { resolve, reject }));
    network.clock.in(patience, () => this.take(number)?.reject(new Error("timeout")));
    const text = JSON.stringify({ op: "event", event, args });
    if (/\\ud[89a-f]/i.test(text)) return answered; // no page of ours says half a letter: it is not listened to
    if (text.length > LONGEST) return this.cut(), answered;
    const packet = JSON.parse(text);
    const arrive = (sid) => {
      network.note(this.page.browser.name, event, packet.args);
      const { answer, ...more } = network.planner({ ...packet, sid });
      network.tell(more);
      if (event === "do" && answer.refused !== undefined) packet.args[0].forEach(({ id }) => network.refused.add(id)); // all of them, unread
      return answer;
    };
    const { sid } = this;
    if (sid && network.rough && event === "do" && network.dice() < 0.1) network.clock.in(30000 * network.dice() ** 2, () => arrive(sid));
    this.travel("sent", () => {
      const answer = arrive(sid);
      network.clock.in(0, () => sid === this.sid && this.down(() => this.take(number)?.resolve(answer)));
    });
    return answered;
  }
  take(number) {
    const ack = this.acks.get(number);
    this.acks.delete(number);
    return ack;
  }
  /** The line breaks: nothing on its way arrives. The planner notices now and then the page. */
  cut() {
    if (this.sid === null) return;
    const { clock, dice, lines } = this.network;
    const { sid } = this;
    lines.delete(sid);
    this.sid = null;
    clock.in(3000 * dice(), () => this.network.planner({ op: "leave", sid }));
    clock.in(this.network.rough ? 4000 * dice() ** 3 : 0, () => this.noticed());
  }
  noticed() {
    if (!this.active || this.sid !== null) return;
    const was = this.connected;
    this.connected = false;
    if (was) this.hear("disconnect");
    this.acks.forEach(({ reject }) => reject(new Error("socket has been disconnected")));
    this.acks.clear();
    this.connect(250);
  }
  disconnect() {
    this.vanish();
    if (this.connected) (this.connected = false), this.hear("disconnect");
    this.acks.forEach(({ reject }) => reject(new Error("socket has been disconnected")));
    this.acks.clear();
  }
  /** The page is gone, or leaves the line itself. */
  vanish() {
    const { sid } = this;
    this.active = false;
    this.sid = null;
    this.life += 1;
    if (sid) this.network.lines.delete(sid), this.network.clock.in(20, () => this.network.planner({ op: "leave", sid }));
  }
}
