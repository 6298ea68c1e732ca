import { describe, expect } from 'vitest';
import { signedAgreement } from '../../../testing/agreements/index.ts';
import { enterApplication } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { boardRoutes } from '../index.ts';

const it = scopesAt(boardRoutes);

const offices = [...whoSees.city, ...people('elsewhere')];

it('the search is for the staff of every office', async ({ ask }) => {
  expect(await ask('GET /search?q=rsud')).toEqual(only({ 200: offices }, whoSees.anything));
});

describe('what is found', () => {
  it('lies in the region of the office that searches', async ({ by, portal, staff }) => {
    const { pusat, province, city, elsewhere, hospital, stranger } = staff;
    await signedAgreement(by, hospital.institutionId);
    await signedAgreement(by, stranger.institutionId);
    const found = async (officer: Officer) => {
      const { institutions, agreements } = (await portal.call(officer, 'GET', '/search?q=RSUD')).body;
      const names = [...institutions.hits, ...agreements.hits].map(({ name }: { name: string }) => name.split(' ')[1]);
      return [...new Set(names)].toSorted();
    };
    expect(await found(pusat.auditor)).toEqual(['CONTOH', 'LAIN']);
    for (const office of [province, city]) expect(await found(office.auditor)).toEqual(['CONTOH']);
    expect(await found(elsewhere.auditor)).toEqual(['LAIN']);
  });

  it('are agreements by a part of their number, and applications by their number in the agenda', async ({
    by,
    portal,
    staff,
  }) => {
    const { agreementId } = await signedAgreement(by, staff.hospital.institutionId);
    const { rows } = await by.pool.query('SELECT number FROM agreement WHERE agreement_id = $1', [agreementId]);
    const { applicationId, agendaNo } = await enterApplication(by, staff.city);
    const search = async (q: string) =>
      (await portal.call(staff.city.head, 'GET', `/search?q=${encodeURIComponent(q)}`)).body;
    const part = rows[0].number.slice(4);
    expect((await search(part)).agreements.hits).toMatchObject([{ id: agreementId }]);
    expect((await search(`${agendaNo}`)).applications.hits).toMatchObject([{ id: applicationId }]);
  });

  it('is nobody: 16 digits are refused with what to do instead, and are not repeated', async ({ portal, staff }) => {
    const answer = await portal.call(staff.city.head, 'GET', '/search?q=327801%20150590%209001');
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', field: 'q' } });
    expect(answer.body.detail).toContain('open a case');
    expect(answer.text).not.toContain('9001');
  });
});
