import type { Unit } from '../audit/index.ts';
import { type Day, Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { UsedUp } from './used-up.ts';

/** Hits taken at once. */
export interface Units extends Unit {
  readonly count: number;
}

/** The writer in whose name units are leased. */
export interface LeasingWriter {
  readonly writerId: number;
  open(): Promise<void>;
  replace(writerId: number): Promise<void>;
}

/** Units asked for at a time for calls: one statement serves 500 hits, and a crash holds back that many for a moment. */
const MOST = 500;

/** Below this share of the last lease the next is fetched while hits go on. */
const LOW_SHARE = 0.25;

/** How long to wait for other processes to return what they hold, before the day is said to be used up. */
const RECALL_TRIES = 3;
const RECALL_PAUSE_MS = 300;

/** Writers tried one after the other for one lease; each has a connection of its own. */
const MOST_WRITERS = 8;

interface Lease {
  readonly rightId: Uuid;
  readonly day: Day;
  readonly writerId: number;
  units: number;
  leased: number;
  recallSeen: number;
}

/**
 * Counts hits. Units are leased from the day's quota in the writer's name, taken here in memory, and spent in the very
 * statement that records the hit; so what is counted is what is recorded, across processes and crashes.
 */
export class Meter {
  readonly #sql: Sql;
  readonly #writer: LeasingWriter;
  readonly #leases = new Map<string, Lease>();
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #usedUp: UsedUp;
  readonly #most: number;

  /** `now`: milliseconds on a clock that never steps. `most`: units asked for at a time. */
  constructor(sql: Sql, writer: LeasingWriter, now: () => number, most = MOST) {
    this.#sql = sql;
    this.#writer = writer;
    this.#most = most;
    this.#usedUp = new UsedUp(now);
  }

  /** Takes one hit of a right's day; undefined when the day is used up. `epoch` is the snapshot's. */
  async take(rightId: Uuid, day: Day, epoch: string): Promise<Unit | undefined> {
    const key = `${rightId} ${day}`;
    for (;;) {
      const unit = this.#takeHeld(key);
      if (unit) return unit;
      const found = { day, epoch, writerId: this.#writer.writerId };
      if (this.#usedUp.has(rightId, found)) return undefined;
      if ((await this.#fetch(key, rightId, day)) !== 'used up') continue;
      this.#usedUp.add(rightId, { ...found, writerId: this.#writer.writerId });
    }
  }

  /** Takes up to `wanted` hits of one writer at once; fewer, or none, when the day is used up. */
  async takeUpTo(wanted: number, rightId: Uuid, day: Day, epoch: string): Promise<Units> {
    const units = { rightId, day, writerId: 0, count: 0 };
    while (units.count < wanted) {
      const unit = await this.take(rightId, day, epoch);
      if (!unit) break;
      // What was taken of a writer that is gone cannot be spent any more.
      if (units.writerId !== unit.writerId) units.count = 0;
      units.writerId = unit.writerId;
      units.count += 1 + this.#takeMore(`${rightId} ${day}`, wanted - units.count - 1);
    }
    return units;
  }

  /** Gives back hits that were not recorded. */
  giveBackSome({ rightId, day, writerId }: Units, count: number): void {
    const lease = this.#leases.get(`${rightId} ${day}`);
    if (lease?.writerId === writerId) lease.units += count;
  }

  /** Gives back a hit that was not recorded. Of a writer that is gone there is nothing to give: the reaper returns it. */
  giveBack(unit: Unit): void {
    const lease = this.#leases.get(`${unit.rightId} ${unit.day}`);
    if (lease?.writerId === unit.writerId) lease.units += 1;
  }

  /** Hits left of a right's day, as the database has it; undefined before the first of them is leased. */
  async left(rightId: Uuid, day: Day): Promise<number | undefined> {
    const found = await this.#sql.query<{ left: number }>(
      `SELECT greatest(0, d.cap - coalesce((SELECT sum(l.spent) FROM quota_lease l
         WHERE l.right_id = $1 AND l.day = $2), 0))::int AS left FROM quota_day d WHERE d.right_id = $1 AND d.day = $2`,
      [rightId, day],
    );
    return found.rows[0]?.left;
  }

  /**
   * Returns what is held of one right, and what is just being leased, because its terms changed: a quota that was cut
   * counts from the next hit on.
   */
  async returnOf(rightId: Uuid): Promise<void> {
    const running = [...this.#running].filter(([key]) => key.startsWith(rightId));
    await Promise.allSettled(running.map(([, fetch]) => fetch));
    for (const lease of this.#leases.values()) if (lease.rightId === rightId) await this.#return(lease);
  }

  /** Returns what other processes have asked for. Called a few times a second while there are others. */
  async answerRecalls(): Promise<void> {
    if (this.#leases.size === 0) return;
    const recalls = await this.#sql.query<{ right_id: Uuid; day: Day; recall: number }>(
      'SELECT right_id, day::text AS day, recall FROM quota_day WHERE recall > 0 AND day >= $1::date',
      [this.#earliestDay()],
    );
    for (const { right_id, day, recall } of recalls.rows) {
      const lease = this.#leases.get(`${right_id} ${day}`);
      if (!lease || lease.recallSeen >= recall) continue;
      lease.recallSeen = recall;
      await this.#return(lease);
    }
  }

  /** Returns every unit that is held: at shutdown, and when a right's quota was cut. */
  async returnAll(): Promise<void> {
    for (const lease of this.#leases.values()) await this.#return(lease);
    this.#leases.clear();
  }

  #takeMore(key: string, wanted: number): number {
    const lease = this.#held(key);
    const taken = lease ? Math.min(lease.units, wanted) : 0;
    if (lease) lease.units -= taken;
    return taken;
  }

  #takeHeld(key: string): Unit | undefined {
    const lease = this.#held(key);
    if (!lease) return undefined;
    lease.units -= 1;
    if (lease.units < lease.leased * LOW_SHARE && !this.#running.has(key)) {
      this.#fetch(key, lease.rightId, lease.day).catch(leaveToNextTake);
    }
    return { rightId: lease.rightId, day: lease.day, writerId: lease.writerId };
  }

  /** The lease to take from. What a writer that is gone had leased is for the reaper to return. */
  #held(key: string): Lease | undefined {
    const lease = this.#leases.get(key);
    return lease && lease.units > 0 && this.#isOurs(lease) ? lease : undefined;
  }

  #isOurs(of: { readonly writerId: number }): boolean {
    return of.writerId === this.#writer.writerId;
  }

  /** One lease or return of a right's day at a time; everybody who waits for it looks again or shares its outcome. */
  #fetch(key: string, rightId: Uuid, day: Day): Promise<unknown> {
    return this.#running.get(key) ?? this.#keep(key, this.#fetchNow(key, rightId, day));
  }

  #keep<T>(key: string, running: Promise<T>): Promise<T> {
    const done = () => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    };
    this.#running.set(key, running);
    running.then(done, done);
    return running;
  }

  async #fetchNow(key: string, rightId: Uuid, day: Day): Promise<'leased' | 'used up'> {
    for (let tries = 0; ; tries += 1) {
      const leased = await this.#leaseWhileLive(key, rightId, day);
      if (leased || this.#held(key)) return 'leased';
      if (tries === RECALL_TRIES || !(await this.#recall(rightId, day))) return 'used up';
      await new Promise((resolve) => setTimeout(resolve, RECALL_PAUSE_MS));
    }
  }

  /** A writer that dies meanwhile is no reason to say that the day is used up. */
  async #leaseWhileLive(key: string, rightId: Uuid, day: Day): Promise<boolean> {
    for (let writers = 0; writers < MOST_WRITERS; writers += 1) {
      await this.#writer.open();
      const { writerId } = this.#writer;
      const leased = await this.#lease(key, rightId, day, writerId);
      if (leased !== undefined) return leased;
      await this.#writer.replace(writerId);
    }
    throw new Fault('database_unreachable', 'No writer of the log stays connected.', { remedy: 'Send again later.' });
  }

  /** True when units were leased, false when the day is used up, undefined when the writer is gone. */
  async #lease(key: string, rightId: Uuid, day: Day, writerId: number): Promise<boolean | undefined> {
    const leased = await this.#sql.query<{ units: number; recall_no: number }>(
      'SELECT units, recall_no FROM lease_quota($1, $2, $3, $4)',
      [rightId, day, writerId, this.#most],
    );
    if (!leased.rows[0]) return undefined;
    const { units, recall_no } = leased.rows[0];
    if (units === 0) return false;
    const held = this.#leases.get(key);
    if (held?.writerId === writerId) {
      held.units += units;
      held.leased = held.units;
    } else {
      this.#leases.set(key, { rightId, day, writerId, units, leased: units, recallSeen: recall_no });
      await this.#returnBefore(rightId, day);
    }
    return true;
  }

  /** A right's earlier days are over: their leases would only pile up. */
  async #returnBefore(rightId: Uuid, day: Day): Promise<void> {
    for (const [key, lease] of this.#leases) {
      if (lease.rightId !== rightId || lease.day >= day) continue;
      this.#leases.delete(key);
      await this.#return(lease);
    }
  }

  /** Asks the other writers for what they hold unspent; false when they hold nothing. */
  async #recall(rightId: Uuid, day: Day): Promise<boolean> {
    const asked = await this.#sql.query(
      `UPDATE quota_day SET recall = recall + 1 WHERE right_id = $1 AND day = $2 AND EXISTS (
         SELECT 1 FROM quota_lease l WHERE l.right_id = $1 AND l.day = $2 AND l.writer_id <> $3 AND l.granted > l.spent)`,
      [rightId, day, this.#writer.writerId],
    );
    return asked.rowCount === 1;
  }

  /** Whoever takes meanwhile waits and leases anew: while a return is on its way, the day looks more used than it is. */
  async #return(lease: Lease): Promise<void> {
    if (lease.units === 0 || !this.#isOurs(lease)) return;
    const key = `${lease.rightId} ${lease.day}`;
    const before = this.#running.get(key);
    await this.#keep(
      key,
      Promise.allSettled([before]).then(() => this.#returnNow(lease)),
    );
  }

  async #returnNow(lease: Lease): Promise<void> {
    const { rightId, day, writerId, units } = lease;
    lease.units = 0;
    if (units > 0) await this.#sql.query('SELECT return_quota($1, $2, $3, $4)', [rightId, day, writerId, units]);
  }

  #earliestDay(): Day {
    return [...this.#leases.values()].map((lease) => lease.day).sort()[0] as Day;
  }
}

/** A lease fetched ahead that fails costs nothing: whoever finds no unit fetches again and hears of the fault. */
function leaveToNextTake(): void {}
