import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listApplications } from '../../src/agreements/index.ts';
import { findActingOfficer, institutionRoles, officeRoles } from '../../src/institutions/index.ts';
import { type Day, dayAt, testClock, type Uuid } from '../../src/kernel/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { elements } from '../../src/reference/index.ts';
import { findPatterns, followPeople, listPatterns } from '../../src/usage/index.ts';
import { type Authority, type Gate, openAuthority, openGate } from '../../testing/rights/index.ts';
import { foldAll } from '../../testing/usage/index.ts';
import { callFromElsewhere } from './call-from-elsewhere.ts';
import type { DemoFile } from './demo-file.ts';
import { enterApplications } from './enter-applications.ts';
import { loadDemo } from './load-demo.ts';

const home = mkdtempSync(path.join(tmpdir(), 'gapura-demo-'));

let authority: Authority;
let gate: Gate;
let demo: DemoFile;
let beside: DemoFile;

/** Loads the demo as a start on `port` does. */
function load(port: string): Promise<DemoFile> {
  const flags = { home, port, demoResidents: '1000' };
  const config = readConfig({ file: {}, environment: {}, flags, readFile: () => '' });
  const close = async () => 'left_running' as const;
  const database = { ...authority.database, kind: 'outside', postmasterPid: undefined, close } as const;
  return loadDemo({ ...authority, config, database, databaseName: 'gapura', close }, () => undefined);
}

const writtenFile = (): DemoFile => JSON.parse(readFileSync(path.join(home, 'demo.json'), 'utf8'));

beforeAll(async () => {
  authority = await openAuthority(testClock('2026-03-02' as Day));
  [demo, beside] = await Promise.all([load('8080'), load('8080')]);
  gate = await openGate(authority);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
  rmSync(home, { recursive: true });
});

describe('the demo file', () => {
  it('has exactly the fields of docs/demo-file.md', () => {
    const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'demo-file.md'), 'utf8');
    const told = [...page.matchAll(/^\| `([^`]+)` \| (\w+)(?: or null)? \|/gm)].map(
      ([, field, type]) => `${field} ${type}`,
    );
    expect([...new Set(fieldsOf(demo))].toSorted()).toEqual(told.toSorted());
  });

  it('is what was written, for its owner’s eyes only', () => {
    expect(writtenFile()).toEqual(demo);
    expect(statSync(path.join(home, 'demo.json')).mode & 0o777).toBe(0o600);
  });

  it('is one, though two processes make it at the same moment', () => {
    expect(beside).toEqual(demo);
  });

  it('is true again after a start on another port, with the secrets of before', async () => {
    const moved = await load('9090');
    expect(JSON.stringify(moved)).toBe(JSON.stringify(demo).replaceAll('localhost:8080', 'localhost:9090'));
    expect(writtenFile()).toEqual(moved);
  });
});

/** Every field of a value with the type of what it holds, if it holds something; elements of a resident under one name. */
function fieldsOf(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each, `${place}[]`));
  if (value === null) return [];
  if (typeof value !== 'object') return [`${place} ${typeof value === 'string' ? 'text' : typeof value}`];
  const names = new Set<string>(elements.map(({ name }) => name));
  return Object.entries(value).flatMap(([name, each]) => {
    const told = place === 'residents[]' && names.has(name) ? '{ELEMENT}' : name;
    return fieldsOf(each, place === '' ? told : `${place}.${told}`);
  });
}

describe('its residents', () => {
  it('are twenty, with every element, all of them with sequences from 9000 up', () => {
    expect(demo.residents).toHaveLength(20);
    for (const resident of demo.residents) {
      expect(Object.keys(resident).toSorted()).toEqual([...elements.map(({ name }) => name), 'status'].toSorted());
      expect(resident.NIK).toMatch(/^\d{12}9\d{3}$/);
    }
  });

  it('have one of every kind that is answered otherwise', () => {
    const statuses = demo.residents.map(({ status }) => status);
    expect([...new Set(statuses)].toSorted()).toEqual(['active', 'deceased', 'duplicate', 'inactive']);
    const elsewhere = demo.residents.filter(({ NO_PROP, NO_KAB }) => `${NO_PROP}${NO_KAB}` !== '3278');
    expect(elsewhere.length).toBeGreaterThan(0);
    const odd = demo.residents.filter(({ NIK = '' }) => NIK > '9007199254740993' && Number(NIK.at(-1)) % 2 === 1);
    expect(odd.length).toBeGreaterThan(0);
  });
});

describe('its officers', () => {
  it('work at three offices and the three institutions of the evaluation, each entered once in two starts', async () => {
    const text = `SELECT coalesce(o.office_code, i.slug) AS at, array_agg(o.roles[1] ORDER BY o.roles[1]) AS roles
      FROM officer o LEFT JOIN institution i USING (institution_id) GROUP BY 1 ORDER BY 1`;
    const { rows } = await authority.pool.query(text);
    const [office, users] = [officeRoles.toSorted(), institutionRoles.toSorted()];
    expect(rows).toEqual([
      ...['00', '32', '3278'].map((at) => ({ at, roles: office })),
      ...['BAPENDA', 'BPRS_AL_MADINAH', 'RSUD_SOEKARDJO'].map((at) => ({ at, roles: users })),
    ]);
  });

  it('are invented, as their names say, and may act on the demo’s day', async () => {
    const { rows } = await authority.pool.query<{ officer_id: Uuid; name: string }>(
      'SELECT officer_id, name FROM officer',
    );
    for (const { officer_id, name } of rows) {
      expect(name).toMatch(/ Contoh$/);
      expect(await findActingOfficer(authority.pool, officer_id, demo.asOf as Day)).toBeDefined();
    }
  });
});

describe('its applications', () => {
  const everything = { officeCode: '00', institutionId: null, applicationId: null };
  const listed = async () =>
    (await listApplications(authority.pool, everything, { sort: 'waiting', limit: 10 }, demo.asOf as Day))
      .map(({ applicant, holder, state }) => [applicant.name, holder, state])
      .toSorted();
  const waiting = [
    ['Dinas Tenaga Kerja Contoh', '00', 'forwarded'],
    ['Klinik Pratama Contoh', '3278', 'submitted'],
  ];

  it('are two of invented institutions: one waits for the city, one for the decision of Ditjen Dukcapil', async () => {
    expect(await listed()).toEqual(waiting);
  });

  it('are entered once, however often a load is taken up', async () => {
    await enterApplications(authority, demo.asOf as Day);
    expect(await listed()).toEqual(waiting);
  });
});

describe('its institutions', () => {
  it('are the three of the evaluation and at least ten invented ones, whose names say so', () => {
    const [, , , ...invented] = demo.institutions;
    expect(invented.length).toBeGreaterThanOrEqual(10);
    expect(invented.filter(({ name }) => !name.includes('Contoh'))).toEqual([]);
  });

  it('can all be used as the file says: each verifies an element that it is granted', async () => {
    const [resident = {}] = demo.residents;
    for (const { wire, right } of demo.institutions) {
      const response = await gate.app.inject({
        method: 'POST',
        url: `/dukcapil/get_json/${wire.instansi}/CALL_VERIFY_BY_ELEMEN`,
        remoteAddress: wire.ip,
        payload: JSON.stringify({ ...resident, USER_ID: wire.userId, PASSWORD: wire.password }),
      });
      const { content, quotaLimiter } = response.json();
      expect(content[0], wire.instansi).toMatchObject({ NIK: 'Sesuai' });
      expect(Object.keys(content[0]).toSorted()).toEqual(right.elements.toSorted());
      expect(quotaLimiter).toBe(right.quota - 1);
    }
  });

  it('can all deliver data balikan with their token', async () => {
    const [{ NIK } = { NIK: '' }] = demo.residents;
    for (const { store } of demo.institutions) {
      const response = await gate.app.inject({
        method: 'POST',
        url: new URL(store.url).pathname,
        headers: { authorization: `Bearer ${store.token}` },
        payload: JSON.stringify([
          { id_lembaga: store.idLembaga, nama_lembaga: store.namaLembaga, data: [{ NIK, param: [{ NO: '1' }] }] },
        ]),
      });
      expect(response.json()).toEqual({ message: 'Success' });
    }
  });

  it('stand on the demo’s day, in the office’s zone', () => {
    expect(demo.asOf).toBe(dayAt(authority.clock.business(), 'WIB'));
  });
});

describe('its unusual pattern', () => {
  it('comes of calls from five places that are recorded and refused, cost no hit, and are made once', async () => {
    const calls = async () => {
      const text = `SELECT outcome, charged, count(*)::int AS calls, count(DISTINCT peer)::int AS places FROM access_record
        JOIN institution USING (institution_id) WHERE slug = 'BPR_CONTOH' AND outcome = 'address_unknown' GROUP BY 1, 2`;
      return (await authority.pool.query(text)).rows;
    };
    const heard = { ...demo, baseUrl: await gate.app.listen({ host: '127.0.0.1', port: 0 }) };
    await callFromElsewhere(heard, authority.pool);
    expect(await calls()).toEqual([{ outcome: 'address_unknown', charged: 0, calls: 5, places: 5 }]);

    await foldAll(authority);
    while ((await followPeople(authority)) > 0);
    await findPatterns(authority);
    expect(await listPatterns(authority.pool, { region: '3278', state: 'open', limit: 10 })).toMatchObject([
      { kind: 'shared_credential', institution: 'BPR Contoh', officeCode: '3278' },
    ]);
    await callFromElsewhere(heard, authority.pool);
    expect(await calls()).toMatchObject([{ calls: 5 }]);
  });
});
