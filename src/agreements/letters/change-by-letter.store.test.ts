import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckedPdf } from '../../../testing/files/index.ts';
import { type Authority, aMonday, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { changeRightStatus, getRight, type Right } from '../../access/index.ts';
import { addDays } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { changeByLetter, type LetterTerms } from './change-by-letter.ts';

let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
});

afterAll(() => authority.close());

const letter = { number: '470/7', dated: aMonday };
const send = (right: Right, changes: LetterTerms) => changeByLetter(authority, right, changes, letter);
const returning = { answerMode: 'values', valuesUntil: addDays(aMonday, 30) } as const;
const now = ({ rightId }: Right) => getRight(authority.pool, rightId);

describe('a letter', () => {
  it('changes networks, hours, and who must be named, keeps its scan, and nothing else changes', async () => {
    const { right } = await grantAccess(authority);
    const changes = { networks: ['10.9.0.1', '10.8.0.0/16'], opensMinute: 480, closesMinute: 960, requiresCase: true };
    const file = aCheckedPdf();
    await changeByLetter(authority, right, changes, { ...letter, file });
    const changed = { ...changes, networks: ['10.8.0.0/16', '10.9.0.1/32'] };
    expect(await now(right)).toEqual({ ...right, ...changed });
    const { rows } = await authority.pool.query(
      'SELECT number, dated::text, changes, file_id IS NOT NULL AS filed FROM right_letter WHERE right_id = $1',
      [right.rightId],
    );
    expect(rows).toEqual([{ number: '470/7', dated: aMonday, changes: changed, filed: true }]);
  });

  it('changes nothing where the settings demand an addendum', async () => {
    const { right } = await grantAccess(authority);
    await changeSetting(authority, 'changeByLetter', false, 'surat');
    await expect(send(right, { opensMinute: 480 })).rejects.toMatchObject({ code: 'conflict' });
    await changeSetting(authority, 'changeByLetter', true, 'surat');
    expect(await now(right)).toEqual(right);
  });

  it('moves the switch date and ends data return, and never begins it again', async () => {
    const { right } = await grantAccess(authority, { terms: returning });
    await send(right, { valuesUntil: addDays(aMonday, 3) });
    expect(await now(right)).toMatchObject({ answerMode: 'values', valuesUntil: addDays(aMonday, 3) });
    await send(right, { answerMode: 'match' });
    // Whatever the sender believes the right to be.
    await expect(send(right, { answerMode: 'values' })).rejects.toMatchObject({ field: 'answerMode' });
    expect(await now(right)).toMatchObject({ answerMode: 'match' });
  });

  it('never puts the switch date off, which the head of the office signs for', async () => {
    const { right } = await grantAccess(authority, { terms: returning });
    for (const valuesUntil of [addDays(aMonday, 31), null]) {
      await expect(send(right, { valuesUntil })).rejects.toMatchObject({ field: 'valuesUntil' });
    }
    expect(await now(right)).toEqual(right);
  });

  it.each([
    'dailyQuota',
    'elements',
    'documents',
    'purpose',
    'method',
    'regionScope',
    'threshold',
    'validUntil',
  ] as const)('does not change %s, which takes an addendum', async (term) => {
    const { right } = await grantAccess(authority);
    await expect(send(right, { [term]: right[term] })).rejects.toMatchObject({ code: 'invalid_input', field: term });
    expect(await now(right)).toEqual(right);
  });

  it('that changes nothing, or a revoked right, is refused', async () => {
    const { right } = await grantAccess(authority);
    await expect(send(right, {})).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(send(right, { weekdays: [9] })).rejects.toMatchObject({ code: 'invalid_input', field: 'weekdays' });
    await changeRightStatus(authority, right, 'revoke', 'surat');
    await expect(send(right, { weekdays: [1] })).rejects.toMatchObject({ code: 'conflict' });
  });
});
