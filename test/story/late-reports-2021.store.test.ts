import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterSignedAgreement } from '../../src/agreements/index.ts';
import { prepareLog } from '../../src/audit/index.ts';
import { getCredential, issueCredential } from '../../src/identity/index.ts';
import { createInstitution, createOffice, getInstitution, type Officer } from '../../src/institutions/index.ts';
import { type Day, dayAt, daysBetween, type TestClock, testClock, type Uuid } from '../../src/kernel/index.ts';
import { figuresOfAccess, openReports, proposeForLateReports, reportRoutes } from '../../src/monitoring/index.ts';
import { sanctionRoutes } from '../../src/sanctions/index.ts';
import { readPdf, squash } from '../../testing/documents/index.ts';
import { draftOf, scanOf } from '../../testing/papers/index.ts';
import {
  type Authority,
  callWire,
  enterPersonas,
  type Gate,
  grantAccess,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { enterOfficer, openPortal, type Portal } from '../../testing/staff/index.ts';

/**
 * April 2021, as it happened: central institutions owe a usage report for semester II of 2020. 153 of them are more than
 * three months late; Ditjen Dukcapil shuts them off, 34 comply and are restored. What people do goes over HTTP as the portal
 * does it; what institutions ask goes through the wire door of either of two processes.
 */
const CENTRAL = 180;
const IN_TIME = 20;
/** After the day it was due, and before anybody is shut off for it. */
const LATE_BUT_IN_TIME = 7;
const TOO_LATE = 153;
const COMPLY = 34;

let authority: Authority;
let clock: TestClock;
let portal: Portal;
let gates: readonly [Gate, Gate];
let dirjen: Officer;
let reviewer: Officer;
/** In the order in which they were entered: those in time first, then the late ones, those who will comply first. */
let central: readonly Uuid[];
/** One that reported in time, two that will comply, two that will not, and a regional one that owes nothing. */
let sample: Readonly<Record<'punctual' | 'complying' | 'silent' | 'regional', readonly Client[]>>;

type Client = Parameters<typeof callWire>[1];

const year = { startsOn: '2020-01-01' as Day, endsOn: '2022-12-31' as Day };
const appointment = {
  letterNo: '800/1/2020',
  letterDate: '2020-01-02' as Day,
  startsOn: '2020-01-02' as Day,
  endsOn: null,
};
const today = () => dayAt(clock.business(), 'WIB');

beforeAll(async () => {
  clock = testClock('2021-01-01' as Day);
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  await createOffice(authority, { officeCode: '00', name: 'Ditjen Dukcapil', timeZone: 'WIB' });
  const atPusat = (role: 'head' | 'reviewer') =>
    enterOfficer(
      authority,
      { officeCode: '00', roles: [role], name: `${role} Pusat`, position: 'Dirjen' },
      appointment,
    );
  [dirjen, reviewer] = [await atPusat('head'), await atPusat('reviewer')];
  portal = await openPortal(authority, async (app, parts) => {
    await app.register(async (door) => sanctionRoutes(door, parts));
    await app.register(async (door) => reportRoutes(door, parts));
  });
  const entered: Uuid[] = [];
  for (let n = 1; n <= CENTRAL; n += 1) entered.push(await enterCentral(n));
  central = entered;
  const regional = await grantAccess(authority, { terms: { validFrom: year.startsOn, validUntil: year.endsOn } });
  const complying = IN_TIME + LATE_BUT_IN_TIME;
  sample = {
    punctual: [await clientOf(0)],
    complying: [await clientOf(complying), await clientOf(complying + COMPLY - 1)],
    silent: [await clientOf(complying + COMPLY), await clientOf(CENTRAL - 1)],
    regional: [regional],
  };
  gates = [await openGate(authority), await openGate(authority)];
}, 120_000);
afterAll(async () => {
  for (const gate of gates) await gate.close();
  await portal.close();
  await authority.close();
});

/** A central institution with a signed agreement and its right. */
async function enterCentral(n: number): Promise<Uuid> {
  const institutionId = await createInstitution(authority, {
    ...{ officeCode: '00', slug: `PUSAT_${n}`, customerId: null, name: `Lembaga Pusat ${n}` },
    ...{ class: 'central', kind: 'lpnk', sector: 'umum' },
  });
  const paper = scanOf(`PKS ${n}`, today());
  await enterSignedAgreement(authority, { ...draftOf(institutionId, year), agreementPaper: paper, annexPaper: paper });
  return institutionId;
}

async function clientOf(place: number): Promise<Client> {
  const institutionId = central[place] as Uuid;
  const text = 'SELECT right_id AS "rightId" FROM access_right WHERE institution_id = $1';
  const { rightId } = (await authority.pool.query(text, [institutionId])).rows[0];
  const wanted = { institutionId, rightId, kind: 'wire', userId: `pusat_${place}` } as const;
  const { credentialId, secret } = await issueCredential(authority, wanted);
  const institution = await getInstitution(authority.pool, institutionId);
  return { institution, credential: await getCredential(authority.pool, credentialId), secret } as Client;
}

/** What the wire answers the very next call of some institutions, at both processes: a code, or `dijawab`. */
async function answers(clients: readonly Client[]): Promise<Set<string>> {
  const said = new Set<string>();
  for (const client of clients) {
    for (const gate of gates) {
      const { RESPONSE_CODE: code, RESPON: text } = (await callWire(gate, client)).content;
      said.add(code === undefined ? 'dijawab' : `${code} ${text}`);
    }
  }
  return said;
}
const DIJAWAB = new Set(['dijawab']);
const TIDAK_AKTIF = new Set(['16 Instansi Tidak Aktif']);

async function waitUntil(day: Day): Promise<void> {
  clock.advance(daysBetween(today(), day) * 86_400_000);
  await prepareLog(authority.pool, authority.keys, clock);
}

const reports = async (who: Officer, filter: string) =>
  (await portal.call(who, 'GET', `/reports?limit=200&${filter}`)).body.reports;
const sanctions = async (who: Officer, filter: string) =>
  (await portal.call(who, 'GET', `/sanctions?limit=200&${filter}`)).body.sanctions;

/** The admin of each of some institutions finds its report and submits it. */
async function submit(from: number, count: number): Promise<void> {
  for (const institutionId of central.slice(from, from + count)) {
    const admin = { institutionId, roles: ['institution_admin'], name: 'Admin Contoh' } as const;
    const officer = await enterOfficer(authority, admin, appointment);
    const [report] = await reports(officer, 'state=owed');
    const { status } = await portal.call(officer, 'POST', `/reports/${report.reportId}/submit`, { remarks: 'Sesuai.' });
    expect(status).toBe(200);
  }
}

describe('the reports of semester II of 2020', () => {
  it('are opened on the first day of 2021 for every central institution, prefilled and due in two weeks', async () => {
    expect(await openReports(authority, [figuresOfAccess])).toBe(CENTRAL);
    const owed = await reports(reviewer, 'state=owed');
    expect(owed).toHaveLength(CENTRAL);
    expect(owed[0]).toMatchObject({
      year: 2020,
      semester: 2,
      dueOn: '2021-01-14',
      figures: { agreements: 1, rights: 1 },
    });
  });

  it('are submitted in time by some, and late by a few', async () => {
    await submit(0, IN_TIME);
    await waitUntil('2021-03-01' as Day);
    await submit(IN_TIME, LATE_BUT_IN_TIME);
    expect(await reports(reviewer, 'state=late')).toHaveLength(TOO_LATE);
  });
});

describe('when three months have passed', () => {
  it('nobody is proposed on the last day of the third month', async () => {
    await waitUntil('2021-04-14' as Day);
    expect(await proposeForLateReports(authority)).toBe(0);
  });

  it('153 are proposed on the day after, once each, and nobody is shut off yet', async () => {
    await waitUntil('2021-04-15' as Day);
    expect([await proposeForLateReports(authority), await proposeForLateReports(authority)]).toEqual([TOO_LATE, 0]);
    const proposed = await sanctions(dirjen, 'state=proposed&kind=temporary_shut_off');
    expect(proposed).toHaveLength(TOO_LATE);
    expect(proposed[0].evidence).toMatchObject([{ what: 'report_late', figures: { daysLate: 91 } }]);
    expect(await answers(Object.values(sample).flat())).toEqual(DIJAWAB);
  });
});

describe('the Dirjen', () => {
  it('decides on each by a letter with a number of its own', async () => {
    const letters = new Set<string>();
    for (const { sanctionId, version } of await sanctions(dirjen, 'state=proposed')) {
      const { status, body } = await portal.call(dirjen, 'POST', `/sanctions/${sanctionId}/decide`, { version });
      expect([status, body.state]).toEqual([200, 'decided']);
      letters.add(body.letterNo);
    }
    expect(letters.size).toBe(TOO_LATE);
  }, 60_000);

  it('has shut them off with it, for the very next call, and nobody else', async () => {
    expect(await answers([...sample.complying, ...sample.silent])).toEqual(TIDAK_AKTIF);
    expect(await answers([...sample.punctual, ...sample.regional])).toEqual(DIJAWAB);
  });

  it('has a letter for each that says why, and what has to be done', async () => {
    const [{ sanctionId, letterNo, institution }] = await sanctions(dirjen, 'state=decided');
    const { pdf } = await portal.print(reviewer, 'GET', `/sanctions/${sanctionId}/prints/decision`);
    const text = readPdf(pdf).pages.join('');
    const said = 'Laporan pemanfaatan semester 2 tahun 2020 yang jatuh tempo 14 Januari 2021 belum disampaikan';
    for (const part of [letterNo, institution, said]) expect(text).toContain(squash(part));
  });
});

describe('34 institutions', () => {
  it('comply within two weeks; that alone restores nothing', async () => {
    await waitUntil('2021-04-28' as Day);
    await submit(IN_TIME + LATE_BUT_IN_TIME, COMPLY);
    expect(await answers(sample.complying)).toEqual(TIDAK_AKTIF);
  });

  it('are restored by the Dirjen, who lifts the sanction of each', async () => {
    const complied = new Set(
      (await reports(dirjen, 'state=submitted')).map(({ institutionId }: Client['institution']) => institutionId),
    );
    const shutOff = await sanctions(dirjen, 'state=decided');
    const toLift = shutOff.filter(({ institutionId }: Client['institution']) => complied.has(institutionId));
    expect(toLift).toHaveLength(COMPLY);
    for (const { sanctionId, version } of toLift) {
      const lifting = { version, reason: 'Laporan yang tertunggak sudah disampaikan.' };
      const { body } = await portal.call(dirjen, 'POST', `/sanctions/${sanctionId}/lift`, lifting);
      expect(body.state).toBe('lifted');
    }
  });

  it('are answered again from the very next call on', async () => {
    expect(await answers(sample.complying)).toEqual(DIJAWAB);
  });
});

describe('119 institutions', () => {
  it('remain shut off, and are not proposed again', async () => {
    expect(await proposeForLateReports(authority)).toBe(0);
    expect(await sanctions(dirjen, 'state=decided')).toHaveLength(TOO_LATE - COMPLY);
    expect(await answers(sample.silent)).toEqual(TIDAK_AKTIF);
    expect(await reports(reviewer, 'state=late')).toHaveLength(TOO_LATE - COMPLY);
  });
});
