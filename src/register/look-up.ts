import type pg from 'pg';
import type { Clock, Nik } from '../kernel/index.ts';
import { Lane } from '../platform/lane/index.ts';
import { DedicatedConnection } from '../platform/sql/index.ts';
import { findResidents } from './find-residents.ts';
import { type Resident, residentNik, toResident } from './resident.ts';

/** Looks residents up by NIK on a lane and a connection of its own. */
export class ResidentLookup {
  readonly #connection: DedicatedConnection;
  readonly #lane: Lane<Nik, Resident | undefined>;

  constructor(config: pg.ClientConfig, clock: Clock) {
    this.#connection = new DedicatedConnection(config);
    this.#lane = new Lane((niks) => this.#find(niks), clock);
  }

  /** The resident of a NIK, undefined when the register has none; throws `overloaded` or `database_unreachable`. */
  find(nik: Nik): Promise<Resident | undefined> {
    return this.#lane.push(nik);
  }

  /** The residents of many NIKs at once, past the lane; throws `database_unreachable`. */
  async findAll(niks: readonly Nik[]): Promise<ReadonlyMap<Nik, Resident>> {
    return new Map((await this.#query(niks)).map((resident) => [residentNik(resident), resident]));
  }

  /** Ends lane and connection. */
  async close(): Promise<void> {
    await this.#lane.close();
    await this.#connection.close();
  }

  async #find(niks: readonly Nik[]): Promise<readonly (Resident | undefined)[]> {
    const byNik = await this.findAll(niks);
    return niks.map((nik) => byNik.get(nik));
  }

  async #query(niks: readonly Nik[]): Promise<Resident[]> {
    const rows = await this.#connection.query(findResidents.name, findResidents.text, [`{${niks.join(',')}}`]);
    return rows.map(toResident);
  }
}
