import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asResident, registerValue } from '../../src/register/index.ts';
import { sandboxPeople } from '../../src/sandbox/index.ts';
import { type Alone, nikOf, nikOfPerson, openAlone } from './testing/open-alone.ts';

let alone: Alone;

beforeAll(async () => {
  alone = await openAlone();
});

afterAll(() => alone.app.close());

describe('the people', () => {
  it.each(sandboxPeople.filter(({ member }) => member.status === 'active'))(
    '$member.nama_lgkp is what the table says',
    async ({ member, family }) => {
      const resident = asResident(family, member);
      const names = ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'ALAMAT', 'NO_KK', 'KAB_NAME', 'JENIS_KLMIN'] as const;
      const elements = Object.fromEntries(names.map((name) => [name, registerValue(resident, name)]));
      const { body } = await alone.native(member.nik, { elements });
      expect(body).toMatchObject({
        mode: 'sandbox',
        outcome: 'verified',
        minor: member.nama_lgkp.startsWith('KEYSHA'),
      });
      for (const name of names) expect(body.elements[name]).toEqual({ match: true, score: 100, reason: 'identical' });
    },
  );

  it.each([
    ['RACHMAT FADLI HIDAYATULLAH', 'spelling', true],
    ['FADLI RAHMAT HIDAYATULLAH', 'order', true],
    ['R. FADLI HIDAYATULLAH', 'initials', true],
    ['DADANG SUKMANA', 'different', false],
  ])('are compared for real: %s is %s', async (name, reason, match) => {
    const nik = nikOfPerson('RAHMAT');
    const { body } = await alone.native(nik, { elements: { NAMA_LGKP: name, TGL_LHR: '1985-17-04' } });
    expect(body.elements.NAMA_LGKP).toMatchObject({ reason, match });
    expect(body.elements.TGL_LHR?.reason).toBe('day_month_swapped');
  });

  it.each([
    ['SUTARMAN', '11', 'deceased'],
    ['LINA', '12', 'duplicate'],
    ['BAMBANG', '14', 'inactive'],
  ])('%s is answered with %s', async (name, code, outcome) => {
    const nik = nikOfPerson(name);
    expect((await alone.wire(nik)).content.RESPONSE_CODE).toBe(code);
    expect((await alone.native(nik)).body.outcome).toBe(outcome);
  });

  it.each([
    ['family_card', '3278010709159999', true, 'identical'],
    ['family_card', '3278011102069999', false, 'superseded'],
    ['birth_certificate', '3278-LT-07092015-9999', true, 'identical'],
    ['marriage_certificate', '0412/110/X/2005', true, 'identical'],
    ['divorce_certificate', '0873/AC/2015/PA.TMK', true, 'identical'],
    ['ektp', '3278014312829999', true, 'identical'],
  ])('have documents: %s %s', async (kind, number, match, reason) => {
    const document = { kind, number };
    const { body } = await alone.native(nikOfPerson('YULIA'), { document });
    expect(body.document).toMatchObject({ kind, match, reason });
  });
});

describe('who may not ask', () => {
  it('hears so, whoever is asked about', async () => {
    const wrong = await alone.wire(nikOf('inactive'), { PASSWORD: 'salah' });
    expect(wrong.content.RESPONSE_CODE).toBe('03');
    expect((await alone.wire(nikOf('quota_used_up'), { USER_ID: 'siapa' })).content.RESPONSE_CODE).toBe('03');
    const token = `${alone.token}x`;
    expect((await alone.native(nikOf('rate_limited'), {}, { token })).body.code).toBe('token_invalid');
    expect((await alone.native(nikOf('quota_used_up'), {}, { token })).body.code).toBe('token_invalid');
  });

  it('hears first of the terms that are not met', async () => {
    expect((await alone.native(nikOf('spelling'), { purpose: 'law_enforcement' })).body.code).toBe('terms_unmet');
  });
});
