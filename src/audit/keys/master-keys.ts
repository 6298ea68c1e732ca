import { hkdfSync } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { unsealByAny } from '../seal.ts';

/** A master key made ready to wrap: its name in the database, and the key that is derived from it. */
export interface Wrapping {
  /** 16 hex digits, made from the master key one way. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Makes a 32-byte master key ready to wrap keys of the log. */
export function wrappingOf(master: Buffer): Wrapping {
  const derive = (purpose: string, bytes: number) => Buffer.from(hkdfSync('sha256', master, '', purpose, bytes));
  return { id: derive('gapura master key name', 8).toString('hex'), bytes: derive('gapura access log keys', 32) };
}

/**
 * The master keys that this process can get at: one as a rule, more while it is being replaced, or where backups and
 * other databases of the home are from before. Which of them counts is what the database says.
 */
export class MasterKeys {
  readonly #read: () => readonly Buffer[];
  #known: readonly Wrapping[] = [];

  /** `read` answers master keys of 32 bytes, the one for new databases first. It is asked again when one is not among them. */
  constructor(read: () => readonly Buffer[]) {
    this.#read = read;
  }

  /** The master key of a name; undefined when this process cannot get at it. */
  find(id: string): Wrapping | undefined {
    return this.#knownBy(id) ?? (this.all() && this.#knownBy(id));
  }

  /** Like {@link find}; throws `log_key_missing` instead, which says what to do. */
  get(id: string): Wrapping {
    const found = this.find(id);
    if (found) return found;
    const names = this.#known.map((one) => one.id).join(', ');
    const message = `The keys of this log are wrapped under the master key ${id}, and this process has ${names}.`;
    throw new Fault('log_key_missing', message, { field: 'GAPURA_MASTER_KEY', remedy: REMEDY });
  }

  /** All that can be got at now, the one for new databases first. */
  all(): readonly Wrapping[] {
    this.#known = this.#read().map(wrappingOf);
    return this.#known;
  }

  #knownBy(id: string): Wrapping | undefined {
    return this.#known.find((one) => one.id === id);
  }
}

const REMEDY =
  'Start with the master key that this database was made with, or that `gapura master-key replace` gave it since (docs/log.md).';

/**
 * The master key that a database's keys are wrapped under. The first process to ask says which, provided that it opens
 * what is there; throws `log_key_missing` when this process does not have it.
 */
export async function wrappingIn(sql: Sql, masters: MasterKeys): Promise<Wrapping> {
  const id = (await currentMaster(sql)) ?? (await nameMaster(sql, masters));
  return masters.get(id);
}

/** The name of the master key that counts; undefined when nobody has said so yet. */
export async function currentMaster(sql: Sql): Promise<string | undefined> {
  return (await sql.query<{ master_id: string }>('SELECT master_id FROM log_master')).rows[0]?.master_id;
}

async function nameMaster(sql: Sql, masters: MasterKeys): Promise<string> {
  const wrapped = (await sql.query<{ wrapped: Buffer }>('SELECT wrapped FROM log_key LIMIT 1')).rows[0]?.wrapped;
  const fits = masters.all().find((one) => wrapped === undefined || unsealByAny([one], wrapped) !== undefined);
  if (!fits) {
    const message = 'The keys of this log do not open with this master key.';
    throw new Fault('log_key_missing', message, { field: 'GAPURA_MASTER_KEY', remedy: REMEDY });
  }
  await sql.query('INSERT INTO log_master (master_id) VALUES ($1) ON CONFLICT (singleton) DO NOTHING', [fits.id]);
  return (await currentMaster(sql)) ?? fits.id;
}
