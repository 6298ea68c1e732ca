import type pg from 'pg';
import type { Clock, Nik } from '../kernel/index.ts';
import { Lane } from '../platform/lane/index.ts';
import { DedicatedConnection } from '../platform/sql/index.ts';
import type { ElementName } from '../reference/index.ts';
import { findBriefly, findResidents } from './find-residents.ts';
import { isBrief, type Resident, residentNik, toResident } from './resident.ts';

/** Who is looked up, and whether a brief row will do. */
interface Wanted {
  readonly nik: Nik;
  readonly brief: boolean;
}

/** Looks residents up by NIK on a lane and a connection of its own. */
export class ResidentLookup {
  readonly #connection: DedicatedConnection;
  readonly #lane: Lane<Wanted, Resident | undefined>;

  constructor(config: pg.ClientConfig, clock: Clock) {
    this.#connection = new DedicatedConnection(config);
    this.#lane = new Lane((wanted) => this.#find(wanted), clock);
  }

  /**
   * The resident of a NIK, undefined when the register has none, with at least the elements that are named; throws
   * `overloaded` or `database_unreachable`.
   */
  find(nik: Nik, elements: Iterable<ElementName>): Promise<Resident | undefined> {
    return this.#lane.push({ nik, brief: isBrief(elements) });
  }

  /** The residents of many NIKs at once, past the lane; throws `database_unreachable`. */
  async findAll(niks: readonly Nik[], elements: Iterable<ElementName>): Promise<ReadonlyMap<Nik, Resident>> {
    return this.#query(niks, isBrief(elements));
  }

  /** Ends lane and connection. */
  async close(): Promise<void> {
    await this.#lane.close();
    await this.#connection.close();
  }

  async #find(wanted: readonly Wanted[]): Promise<readonly (Resident | undefined)[]> {
    const niks = wanted.map(({ nik }) => nik);
    const brief = wanted.every((one) => one.brief);
    const byNik = await this.#query(niks, brief);
    return niks.map((nik) => byNik.get(nik));
  }

  async #query(niks: readonly Nik[], brief: boolean): Promise<ReadonlyMap<Nik, Resident>> {
    const { name, text } = brief ? findBriefly : findResidents;
    const rows = await this.#connection.query(name, text, [`{${niks.join(',')}}`]);
    const byNik = new Map<Nik, Resident>();
    for (const row of rows) {
      const resident = toResident(row);
      byNik.set(residentNik(resident), resident);
    }
    return byNik;
  }
}
