import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  changeRight,
  type GrantedAccess,
  grantAccess,
  grantRight,
  openAuthority,
  type RightTerms,
} from '../../testing/rights/index.ts';
import { issueCredential } from '../identity/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import { changeRightStatus } from './change-right.ts';
import { getRight, listRights } from './find-rights.ts';

let authority: Authority;
let own: GrantedAccess;
let other: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  own = await grantAccess(authority);
  other = await grantAccess(authority);
});

afterAll(() => authority.close());

const day = (text: string) => text as Day;

/** Terms under the institution's own agreement, which runs for 2026. */
function terms(change: Partial<RightTerms> = {}): RightTerms {
  return {
    institutionId: own.institution.institutionId,
    agreementId: own.agreementId,
    purpose: 'public_service',
    elements: ['NIK'],
    networks: ['10.1.0.0/16'],
    dailyQuota: 1,
    validFrom: day('2026-01-01'),
    validUntil: day('2026-12-31'),
    ...change,
  };
}

describe('a right', () => {
  it('that says no more is for match answers by the web service, at any hour, nationwide', async () => {
    const granted = await getRight(authority.pool, await grantRight(authority, terms()));
    expect(granted).toMatchObject({
      ...terms(),
      method: 'web_service',
      output: 'match',
      answerMode: 'match',
      answerSet: 'granted',
      regionScope: [],
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      opensMinute: 0,
      closesMinute: 1440,
      emergencyReserve: 0,
      threshold: 80,
      thresholdFloor: null,
      status: 'active',
    });
  });

  it('runs within the days of its agreement, whatever is asked for', async () => {
    const longer = terms({ validFrom: day('2020-01-01'), validUntil: day('2030-12-31') });
    const granted = await getRight(authority.pool, await grantRight(authority, longer));
    expect([granted.validFrom, granted.validUntil]).toEqual(['2026-01-01', '2026-12-31']);
  });

  it.each<[string, () => Partial<RightTerms>]>([
    ["another institution's agreement", () => ({ agreementId: other.agreementId })],
    ['an agreement that does not exist', () => ({ agreementId: own.institution.institutionId })],
    ['days after the agreement', () => ({ validFrom: day('2027-01-01'), validUntil: day('2027-12-31') })],
    ['days before the agreement', () => ({ validFrom: day('2025-01-01'), validUntil: day('2025-12-31') })],
  ])('is not granted under %s', async (_, change) => {
    const before = await listRights(authority.pool, own.institution.institutionId);
    await expect(grantRight(authority, terms(change()))).rejects.toMatchObject({
      code: 'not_found',
      field: 'agreement',
    });
    expect(await listRights(authority.pool, own.institution.institutionId)).toEqual(before);
  });

  it('is changed, and a change that cannot be is refused as a whole', async () => {
    const right = await getRight(authority.pool, await grantRight(authority, terms()));
    await changeRight(authority, right, { dailyQuota: 7, weekdays: [1, 2], regionScope: ['32'] }, 'surat 3');
    const changed = { ...right, dailyQuota: 7, weekdays: [1, 2], regionScope: ['32'] };
    expect(await getRight(authority.pool, right.rightId)).toEqual(changed);
    const refused = changeRight(authority, changed, { dailyQuota: 9, weekdays: [9] }, 'surat 4');
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', field: 'weekdays' });
    expect(await getRight(authority.pool, right.rightId)).toEqual(changed);
  });

  it('that was revoked stays revoked and as it was', async () => {
    const right = await getRight(authority.pool, await grantRight(authority, terms()));
    await changeRightStatus(authority, right, 'revoke', 'surat 5');
    for (const move of ['suspend', 'resume', 'revoke'] as const) {
      await expect(changeRightStatus(authority, right, move, 'surat 6')).rejects.toMatchObject({ code: 'conflict' });
    }
    await expect(changeRight(authority, right, { dailyQuota: 9 }, 'surat 7')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await getRight(authority.pool, right.rightId)).toEqual({ ...right, status: 'revoked' });
  });

  it('that nobody knows is not found', async () => {
    await expect(getRight(authority.pool, 'x')).rejects.toMatchObject({ code: 'not_found', field: 'right' });
  });
});

describe('rows of one tenant cannot hang on rows of another, even where a use case does not look', () => {
  const foreignKey = { code: '23503' };

  it('a right under the agreement of another institution', async () => {
    const text = `INSERT INTO access_right (right_id, institution_id, agreement_id, method, purpose, elements, networks,
      daily_quota, valid_from, valid_until, annex_key)
      VALUES (gen_random_uuid(), $1, $2, 'web_service', 'public_service', '{NIK}', '{10.1.0.0/16}', 1, '2026-01-01',
        '2026-01-02', 'X')`;
    const insert = (agreementId: Uuid) => authority.pool.query(text, [own.institution.institutionId, agreementId]);
    await expect(insert(other.agreementId)).rejects.toMatchObject(foreignKey);
    await insert(own.agreementId);
  });

  it('a credential on the right of another institution', async () => {
    const issue = (rightId: Uuid) =>
      issueCredential(authority, {
        institutionId: own.institution.institutionId,
        rightId,
        kind: 'wire',
        userId: `of_${rightId}`,
      });
    await expect(issue(other.right.rightId)).rejects.toMatchObject(foreignKey);
    await issue(own.right.rightId);
  });
});
