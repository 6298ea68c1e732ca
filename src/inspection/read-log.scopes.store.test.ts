import { describe, expect } from 'vitest';
import { inspectionDoor, only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';

const it = scopesAt(inspectionDoor);

const offices = ['pusat', 'province', 'city', 'elsewhere'] as const;
const readers = offices.flatMap((at) => people(at, 'head', 'auditor'));
const ofCity = (['pusat', 'province', 'city'] as const).flatMap((at) => people(at, 'head', 'auditor'));

const search = { nik: '3278014101909001', caseRef: 'ADUAN-7/2026', reason: 'Pengaduan penduduk' };

/** An act of administration that is about an institution, or was done by an officer about none. */
async function recordOf(sql: Sql, institutionId: Uuid | undefined, officer?: Uuid): Promise<string> {
  const text = `SELECT request_id AS id FROM access_record
    WHERE ($1::uuid IS NULL OR institution_id = $1) AND ($2::text IS NULL OR officer_ref = $2) LIMIT 1`;
  const { rows } = await sql.query<{ id: string }>(text, [institutionId, officer]);
  return rows[0]?.id ?? expect.fail('there is such a record');
}

describe('the access log', () => {
  it.for(['GET /log/records', 'GET /log/head', 'GET /log/records?kind=administration&limit=200'] as const)(
    '%s is for heads and auditors of offices, and for nobody of an institution',
    async (route, { ask }) => {
      expect(await ask(route)).toEqual(only({ 200: readers }, whoSees.anything));
    },
  );

  it('is searched for a person by the same', async ({ ask }) => {
    expect(await ask('POST /log/person-searches', {}, search)).toEqual(only({ 200: readers }, whoSees.anything));
  });

  it('tells a record of an institution to its office and those above it, and of others as if there was none', async ({
    ask,
    by,
    staff,
  }) => {
    const id = await recordOf(by.pool, staff.hospital.institutionId);
    expect(await ask('GET /log/records/:id', { id })).toEqual(only({ 200: ofCity }, whoSees.hospital));
  });

  it("tells a look of an office's officer to that office and those above it", async ({ ask, by, portal, staff }) => {
    await portal.call(staff.city.auditor, 'POST', '/log/person-searches', search);
    const id = await recordOf(by.pool, undefined, staff.city.auditor.officerId);
    expect(await ask('GET /log/records/:id', { id })).toEqual(only({ 200: ofCity }, whoSees.city));
  });

  it('tells what is of nobody to Ditjen Dukcapil alone', async ({ ask, by }) => {
    // An office is entered at the command line.
    const text = "SELECT request_id AS id FROM access_record WHERE outcome = 'office.created' LIMIT 1";
    const id = `${(await by.pool.query(text)).rows[0]?.id}`;
    const answers = only({ 200: people('pusat', 'head', 'auditor') }, people('pusat'));
    expect(await ask('GET /log/records/:id', { id })).toEqual(answers);
  });
});
