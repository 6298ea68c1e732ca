import type pg from 'pg';
import { PUSAT } from '../../access/index.ts';
import { type KeyRing, seal, tagOf } from '../../audit/index.ts';
import { listOffices } from '../../institutions/index.ts';
import { type Nik, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type ResidentLookup, residentRegion } from '../../register/index.ts';
import type { KeptRow } from '../intake/check-rows.ts';
import { isDeath, isSource } from './death-keys.ts';

/** A death as an institution reports it; the day as it was sent. */
export interface ReportedDeath {
  readonly nik: Nik;
  readonly diedOn: string;
  /** '' when it does not say. */
  readonly source: string;
  /** The office that the hint goes to. */
  readonly officeCode: string;
}

/**
 * The deaths that some rows report, each with the office of the person's region; of a NIK that the register does not have,
 * of the region in its digits. Where no office is above it, of `holder`, which holds the institution. The register is
 * looked into and nothing else.
 */
export async function deathsIn(
  rows: readonly KeptRow[],
  sql: Sql,
  lookup: Pick<ResidentLookup, 'findAll'>,
  holder: string,
): Promise<ReportedDeath[]> {
  const told = rows.flatMap(({ nik, values }) => {
    const source = values.find(({ key }) => isSource(key))?.value ?? '';
    return values.filter(({ key }) => isDeath(key)).map(({ value: diedOn }) => ({ nik, diedOn, source }));
  });
  if (told.length === 0) return [];
  const residents = await lookup.findAll([...new Set(told.map(({ nik }) => nik))], []);
  const offices = new Set((await listOffices(sql)).map(({ officeCode }) => officeCode));
  return told.map((death) => {
    const resident = residents.get(death.nik);
    const region = resident ? residentRegion(resident) : death.nik.slice(0, 4);
    return { ...death, officeCode: nearestOffice(region, offices) ?? holder };
  });
}

/** Keeps hints of deaths, sealed, inside the transaction of their delivery. */
export async function keepDeaths(
  tx: pg.PoolClient,
  deaths: readonly ReportedDeath[],
  { deliveryId, institutionId }: { readonly deliveryId: Uuid; readonly institutionId: Uuid },
  keys: KeyRing,
  now: number,
): Promise<void> {
  if (deaths.length === 0) return;
  const [sealing, tagging] = [keys.keyAt('feedback', now), keys.keyAt('tag', now)];
  await tx.query(
    `INSERT INTO death_hint (hint_id, institution_id, delivery_id, office_code, nik_tag, key_no, sealed, reported_at)
     SELECT h.id, $1, $2, h.office, h.tag, $3, h.sealed, $4
     FROM unnest($5::uuid[], $6::text[], $7::bytea[], $8::bytea[]) AS h(id, office, tag, sealed)`,
    [
      ...[institutionId, deliveryId, sealing.keyNo, new Date(now)],
      deaths.map(() => uuidV7(now)),
      deaths.map(({ officeCode }) => officeCode),
      deaths.map(({ nik }) => tagOf(tagging, nik)),
      deaths.map(({ nik, diedOn, source }) => seal(sealing.bytes, JSON.stringify([nik, diedOn, source]))),
    ],
  );
}

/** The office of a regency or city, else that of its province, else Ditjen Dukcapil; where there is none, undefined. */
function nearestOffice(region: string, offices: ReadonlySet<string>): string | undefined {
  return [region.slice(0, 4), region.slice(0, 2), PUSAT].find((code) => offices.has(code));
}
