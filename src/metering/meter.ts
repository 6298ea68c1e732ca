import type { LogWriter, Unit } from '../audit/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

/** Units asked for at a time: one statement serves 500 hits, and a crash holds back at most that many for a moment. */
const MOST = 500;

/** Below this share of the last lease the next is fetched while hits go on. */
const LOW_SHARE = 0.25;

/** How long to wait for other processes to return what they hold, before the day is said to be used up. */
const RECALL_TRIES = 3;
const RECALL_PAUSE_MS = 300;

/** Milliseconds for which "used up" is believed without asking again, so that a client that hammers costs nothing. */
const USED_UP_MS = 500;

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
  readonly #writer: LogWriter;
  readonly #now: () => number;
  readonly #leases = new Map<string, Lease>();
  readonly #fetching = new Map<string, Promise<boolean>>();
  readonly #usedUp = new Map<string, { since: number; epoch: string }>();

  /** `now`: milliseconds on a clock that never steps. */
  constructor(sql: Sql, writer: LogWriter, now: () => number) {
    this.#sql = sql;
    this.#writer = writer;
    this.#now = now;
  }

  /** Takes one hit of a right's day; undefined when the day is used up. `epoch` is the snapshot's. */
  async take(rightId: Uuid, day: Day, epoch: string): Promise<Unit | undefined> {
    const key = `${rightId} ${day}`;
    if (this.#isUsedUp(key, epoch)) return undefined;
    for (;;) {
      const unit = this.#takeHeld(key);
      if (unit) return unit;
      if (!(await this.#fetch(key, rightId, day))) {
        this.#usedUp.set(key, { since: this.#now(), epoch });
        return undefined;
      }
    }
  }

  /** Gives back a hit that was not recorded. Of a writer that is gone there is nothing to give: the reaper returns it. */
  giveBack(unit: Unit): void {
    const lease = this.#leases.get(`${unit.rightId} ${unit.day}`);
    if (lease?.writerId === unit.writerId) lease.units += 1;
  }

  /** Hits left of a right's day, as the database has it. */
  async left(rightId: Uuid, day: Day): Promise<number> {
    const found = await this.#sql.query<{ left: number }>(
      `SELECT greatest(0, d.cap - coalesce((SELECT sum(l.spent) FROM quota_lease l
         WHERE l.right_id = $1 AND l.day = $2), 0))::int AS left FROM quota_day d WHERE d.right_id = $1 AND d.day = $2`,
      [rightId, day],
    );
    return found.rows[0]?.left ?? 0;
  }

  /** Returns what is held of one right, because its terms changed: a quota that was cut counts from the next hit on. */
  async returnOf(rightId: Uuid): Promise<void> {
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

  #takeHeld(key: string): Unit | undefined {
    const lease = this.#leases.get(key);
    if (!lease || lease.units === 0 || lease.writerId !== this.#writer.writerId) return undefined;
    lease.units -= 1;
    if (lease.units < lease.leased * LOW_SHARE && !this.#fetching.has(key)) {
      this.#fetch(key, lease.rightId, lease.day).catch(() => undefined);
    }
    return { rightId: lease.rightId, day: lease.day, writerId: lease.writerId };
  }

  #isUsedUp(key: string, epoch: string): boolean {
    const known = this.#usedUp.get(key);
    if (!known) return false;
    if (known.epoch === epoch && this.#now() - known.since < USED_UP_MS) return true;
    this.#usedUp.delete(key);
    return false;
  }

  /** One fetch a right at a time; everybody who waits for it shares its outcome. */
  #fetch(key: string, rightId: Uuid, day: Day): Promise<boolean> {
    const running = this.#fetching.get(key) ?? this.#fetchNow(key, rightId, day);
    this.#fetching.set(key, running);
    return running.finally(() => this.#fetching.delete(key));
  }

  async #fetchNow(key: string, rightId: Uuid, day: Day): Promise<boolean> {
    await this.#writer.open();
    for (let tries = 0; ; tries += 1) {
      if (await this.#lease(key, rightId, day)) return true;
      if (this.#leases.get(key)?.units) return true;
      if (tries === RECALL_TRIES || !(await this.#recall(rightId, day))) return false;
      await new Promise((resolve) => setTimeout(resolve, RECALL_PAUSE_MS));
    }
  }

  async #lease(key: string, rightId: Uuid, day: Day): Promise<boolean> {
    const writerId = this.#writer.writerId;
    const leased = await this.#sql.query<{ units: number; recall_no: number }>(
      'SELECT units, recall_no FROM lease_quota($1, $2, $3, $4)',
      [rightId, day, writerId, MOST],
    );
    const { units = 0, recall_no = 0 } = leased.rows[0] ?? {};
    if (units === 0) return false;
    const held = this.#leases.get(key);
    if (held?.writerId === writerId) {
      held.units += units;
      held.leased = held.units;
    } else this.#leases.set(key, { rightId, day, writerId, units, leased: units, recallSeen: recall_no });
    return true;
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

  async #return(lease: Lease): Promise<void> {
    const { rightId, day, writerId, units } = lease;
    if (units === 0) return;
    lease.units = 0;
    await this.#sql.query('SELECT return_quota($1, $2, $3, $4)', [rightId, day, writerId, units]);
  }

  #earliestDay(): Day {
    return [...this.#leases.values()].map((lease) => lease.day).sort()[0] as Day;
  }
}
