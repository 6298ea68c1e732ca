import { describe, expect } from 'vitest';
import { signedAgreement, signedRight } from '../../../testing/agreements/index.ts';
import { enterInstitution, enterOfficer, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { getRight } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { addDays, type Day } from '../../kernel/index.ts';
import { boardRoutes } from '../index.ts';

const it = scopesAt(boardRoutes);

const offices = [...whoSees.city, ...people('elsewhere')];
const admins = [...people('hospital', 'admin'), ...people('stranger', 'admin')];

type Listed = { readonly kind: string; readonly id: string; readonly daysLeft: number };
type Month = { readonly days: readonly { readonly ends: readonly Listed[] }[] };

const endsIn = ({ months }: { months: readonly Month[] }) =>
  months.flatMap(({ days }) => days.flatMap(({ ends }) => ends));

it('the calendar is for the staff of every office and the admins of institutions', async ({ ask }) => {
  expect(await ask('GET /expiry-calendar')).toEqual(only({ 200: [...offices, ...admins] }, whoSees.anything));
});

describe('what ends', () => {
  it('is that of the own region or institution, whatever is asked for', async ({ by, portal, staff }) => {
    const { pusat, province, city, elsewhere, hospital, stranger } = staff;
    const own = (await signedAgreement(by, hospital.institutionId)).agreementId;
    const foreign = (await signedAgreement(by, stranger.institutionId)).agreementId;
    const seen = async (officer: Officer, query = '') => {
      const ends = endsIn((await portal.call(officer, 'GET', `/expiry-calendar?from=2026-12&months=1${query}`)).body);
      const has = (id: string) => ends.some((end) => end.kind === 'agreement' && end.id === id);
      return [has(own) && 'own', has(foreign) && 'foreign'].filter(Boolean);
    };
    expect(await seen(pusat.auditor)).toEqual(['own', 'foreign']);
    expect(await seen(pusat.auditor, '&office=32')).toEqual(['own']);
    for (const officer of [province.auditor, city.auditor, hospital.admin])
      expect(await seen(officer)).toEqual(['own']);
    for (const officer of [elsewhere.auditor, stranger.admin]) expect(await seen(officer)).toEqual(['foreign']);
    expect(await seen(city.auditor, '&office=7371')).toEqual([]);
    expect(await seen(province.auditor, '&office=00')).toEqual(['own']);
  });

  it('are appointments too, by the last letter: whoever is appointed further is not among them', async ({
    by,
    portal,
    staff,
  }) => {
    const { institutionId, admin } = await enterInstitution(by, '3278', 'PUSKESMAS_LAMA');
    const until = (endsOn: Day | null) => ({
      ...{ letterNo: `800/${endsOn}`, letterDate: '2026-01-02' as Day, startsOn: '2026-01-02' as Day, endsOn },
    });
    const user = { institutionId, roles: ['operator'], name: 'Operator Contoh' } as const;
    const { officerId } = await enterOfficer(by, user, until('2026-07-31' as Day));
    const july = async (officer: Officer) =>
      endsIn((await portal.call(officer, 'GET', '/expiry-calendar?from=2026-07&months=1')).body)
        .filter(({ kind }) => kind === 'appointment')
        .map(({ id }) => id);
    expect(await july(admin)).toEqual([officerId]);
    expect(await july(staff.city.head)).toContain(officerId);
    expect(await july(staff.stranger.admin)).toEqual([]);
    await by.pool.query(
      `INSERT INTO appointment (officer_id, letter_no, letter_date, starts_on) VALUES ($1, '800/2', '2026-06-01', '2026-08-01')`,
      [officerId],
    );
    expect(await july(admin)).toEqual([]);
  });

  it('are rights of their own only where they end on another day than their agreement', async ({
    by,
    portal,
    staff,
  }) => {
    const rightId = await signedRight(by, staff.hospital.institutionId, {});
    const december = async () =>
      endsIn((await portal.call(staff.hospital.admin, 'GET', '/expiry-calendar?from=2026-10&months=3')).body).filter(
        ({ id }) => id === rightId,
      );
    expect(await december()).toEqual([]);
    const earlier = addDays('2026-12-31' as Day, -40);
    await by.pool.query('UPDATE access_right SET valid_until = $2 WHERE right_id = $1', [rightId, earlier]);
    const { agreementId } = await getRight(by.pool, rightId);
    expect(await december()).toMatchObject([{ kind: 'right', agreementId, endsOn: earlier, daysLeft: 264 }]);
  });
});
