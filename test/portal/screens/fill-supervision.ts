import { appendInTransaction, catchUpWithLog, type Entry } from '../../../src/audit/index.ts';
import { keepCoverage, refreshArrears } from '../../../src/feedback/index.ts';
import { issueCredential } from '../../../src/identity/index.ts';
import { addDays, type Uuid, uuidV7 } from '../../../src/kernel/index.ts';
import { inTransaction } from '../../../src/platform/sql/index.ts';
import { liftSanction } from '../../../src/sanctions/index.ts';
import { oldCalls } from '../../../src/switchover/index.ts';
import { closePattern } from '../../../src/usage/index.ts';
import { deliver, feedbackDoor } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, aMonday } from '../../../testing/rights/index.ts';
import { decidedSanction, proposedSanction } from '../../../testing/sanctions/index.ts';
import { openPortal } from '../../../testing/staff/index.ts';
import { preparedLetter, returningRight, signedLetter } from '../../../testing/switchover/index.ts';
import { enterPattern, foldAll } from '../../../testing/usage/index.ts';
import type { Site } from '../open-site.ts';

/** What the scenes of supervision are about. */
export interface Supervised {
  readonly pattern: Uuid;
  readonly closedPattern: Uuid;
  readonly proposed: Uuid;
  readonly decided: Uuid;
  readonly lifted: Uuid;
  readonly undated: Uuid;
  readonly announced: Uuid;
}

const filled = new WeakMap<Site, Supervised>();

/** What a site was filled with. */
export function supervised(site: Site): Supervised {
  const known = filled.get(site);
  if (!known) throw new Error('The site has nothing to supervise.');
  return known;
}

/** Fills a site with four weeks of use, patterns, old clients, data balikan and sanctions of its hospital. */
export async function fillSupervision(site: Site): Promise<void> {
  const { authority, staff } = site;
  const [undated, announced] = [await switching(site), await switching(site)];
  await preparedLetter(authority, staff, undated.rightId);
  await signedLetter(authority, staff, announced.rightId);
  await use(authority, staff.hospital.institutionId, undated);
  await balikan(site);
  filled.set(site, {
    ...(await patterns(site)),
    ...(await sanctions(site)),
    ...{ undated: undated.rightId, announced: announced.rightId },
  });
}

interface OldClient {
  readonly rightId: Uuid;
  readonly credentialId: Uuid;
}

async function switching({ authority, staff }: Site): Promise<OldClient> {
  const { institutionId } = staff.hospital;
  const rightId = await returningRight(authority, institutionId);
  const userId = `simrs-${rightId.slice(-4)}`;
  const { credentialId } = await issueCredential(authority, { institutionId, rightId, kind: 'wire', userId });
  return { rightId, credentialId };
}

/** Four weeks of questions in working hours, some of them badly put, and a few by an old method. */
async function use(authority: Authority, institutionId: Uuid, { rightId, credentialId }: OldClient): Promise<void> {
  const outcomes = [
    'verified',
    'verified',
    'verified',
    'not_found',
    'verified',
    'deceased',
    'verified',
    'outside_hours',
  ];
  const entries = Array.from({ length: 28 }, (_, back) => addDays(aMonday, back - 27)).flatMap((day, no) =>
    Array.from({ length: 12 + ((no * 7) % 23) }, (_, i): Entry => {
      const outcome = outcomes[(no + i) % outcomes.length] ?? 'verified';
      const at = Date.parse(`${day}T${String(1 + (i % 9)).padStart(2, '0')}:00:00Z`) + i;
      const who = { institutionId, rightId, credentialId, officerRef: `petugas ${(i % 3) + 1}`, requestId: uuidV7(at) };
      const what = { purpose: 'public_service', elements: [3, 7], results: [1, i % 5 === 0 ? 0 : 1] } as const;
      const isOld = i % 11 === 0;
      return {
        ...{ ...who, ...what, at, day, nik: i % 2 ? personas.hendra.nik : personas.halimah.nik },
        ...{ method: isOld ? 'CALL_NIK' : 'CALL_VERIFY_BY_ELEMEN', kind: isOld ? 'data_return' : 'verification' },
        ...{ outcome: isOld ? 'values_returned' : outcome, charged: outcome === 'outside_hours' ? 0 : 1 },
      };
    }),
  );
  await inTransaction(authority.pool, (tx) => appendInTransaction(tx, entries, { ...authority, name: 'use' }));
  await authority.pool.query(
    'INSERT INTO quota_day (right_id, day, cap) SELECT $1, $2::date - n, 30 FROM generate_series(0, 27) n',
    [rightId, aMonday],
  );
  await foldAll(authority);
  await catchUpWithLog(authority.pool, oldCalls);
}

/** A delivery with a death in it; what was due before is owed. */
async function balikan({ authority, staff }: Site): Promise<void> {
  const portal = await openPortal(authority, (app, parts) => feedbackDoor(app, { ...authority, ...parts }));
  await deliver(authority, portal, staff);
  await portal.close();
  await keepCoverage(authority);
  await refreshArrears(authority);
}

async function patterns({ authority, staff }: Site) {
  const { city, hospital } = staff;
  const at = { officeCode: city.officeCode, institutionId: hospital.institutionId };
  const [pattern, closedPattern] = [await enterPattern(authority, at), await enterPattern(authority, at)];
  const addresses = ['10.20.1.5', '10.20.1.9', '10.20.2.17', '10.20.4.2', '10.20.4.3'];
  const evidence = { credentialId: pattern, userId: 'simrs', officerRef: null, addresses };
  await enterPattern(authority, at, { kind: 'shared_credential', evidence });
  const remark = 'Admin rumah sakit menjelaskan: pendaftaran bayi kembar.';
  await closePattern(authority, closedPattern, city.reviewer.officerId, remark);
  return { pattern, closedPattern };
}

async function sanctions({ authority, staff }: Site) {
  const { city, hospital } = staff;
  const cut = await decidedSanction(authority, 'quota_cut', staff);
  const reason = 'Temuan sudah diperbaiki dan diperiksa di tempat.';
  const lifted = await liftSanction(authority, city.head, cut, { reason });
  const decided = await decidedSanction(authority, 'warning', staff);
  const proposed = await proposedSanction(authority, 'temporary_shut_off', city, hospital);
  return { lifted: lifted.sanctionId, decided: decided.sanctionId, proposed: proposed.sanctionId };
}
