import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type GrantedAccess, grantAccess, openAuthority } from '../../testing/rights/index.ts';
import { getRight, grantRight } from '../access/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import { createAgreement, endAgreement, getAgreement, listAgreements } from './agreement.ts';

let authority: Authority;
let own: GrantedAccess;
let other: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  own = await grantAccess(authority);
  other = await grantAccess(authority);
});

afterAll(() => authority.close());

const [startsOn, endsOn] = ['2027-01-01' as Day, '2027-12-31' as Day];

function create(number: string, change: { renews?: Uuid; endsOn?: Day } = {}): Promise<Uuid> {
  const { institutionId } = own.institution;
  return createAgreement(authority, { institutionId, number, startsOn, endsOn, ...change });
}

describe('an agreement', () => {
  it('is found by number and by id', async () => {
    const agreementId = await create('470/A', { renews: own.agreementId });
    const agreement = {
      agreementId,
      institutionId: own.institution.institutionId,
      number: '470/A',
      startsOn,
      endsOn,
      renews: own.agreementId,
      note: null,
      status: 'active',
    };
    expect(await getAgreement(authority.pool, '470/A')).toEqual(agreement);
    expect(await getAgreement(authority.pool, agreementId.toUpperCase())).toEqual(agreement);
    expect(await listAgreements(authority.pool, own.institution.institutionId)).toContainEqual(agreement);
    expect(await listAgreements(authority.pool, other.institution.institutionId)).not.toContainEqual(agreement);
  });

  it('may last one day, and never ends before it begins', async () => {
    await create('470/DAY', { endsOn: startsOn });
    const refused = create('470/BEFORE', { endsOn: '2026-12-31' as Day });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', field: 'ends' });
  });

  it('has a number of its own', async () => {
    await create('470/B');
    await expect(create('470/B')).rejects.toMatchObject({ code: 'conflict', field: 'number' });
  });

  it('never renews the agreement of another institution', async () => {
    await expect(create('470/C', { renews: other.agreementId })).rejects.toMatchObject({ code: '23503' });
  });

  it('that nobody knows is not found', async () => {
    await expect(getAgreement(authority.pool, '470/X')).rejects.toMatchObject({
      code: 'not_found',
      field: 'agreement',
    });
  });
});

describe('ending an agreement', () => {
  it('revokes its rights and no others, lets none be granted, and happens once', async () => {
    const agreementId = await create('470/ENDS');
    const { rightId: _, status: __, ...terms } = own.right;
    const grant = () => grantRight(authority, { ...terms, agreementId, validFrom: startsOn, validUntil: endsOn });
    const rightId = await grant();
    const agreement = await getAgreement(authority.pool, '470/ENDS');

    await endAgreement(authority, agreement, 'surat 1');

    expect(await getRight(authority.pool, rightId)).toMatchObject({ status: 'revoked' });
    expect(await getRight(authority.pool, own.right.rightId)).toMatchObject({ status: 'active' });
    await expect(grant()).rejects.toMatchObject({ code: 'not_found', field: 'agreement' });
    await expect(endAgreement(authority, agreement, 'surat 2')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is told by the log together with each right that it revoked', async () => {
    const { rows } = await authority.pool.query(
      "SELECT outcome, case_ref FROM access_record WHERE case_ref = 'surat 1' ORDER BY pos",
    );
    expect(rows).toEqual([
      { outcome: 'agreement.ended', case_ref: 'surat 1' },
      { outcome: 'right.revoked', case_ref: 'surat 1' },
    ]);
  });
});
