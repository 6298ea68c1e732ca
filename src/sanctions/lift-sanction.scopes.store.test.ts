import { describe, expect, onTestFinished } from 'vitest';
import { decidedSanction } from '../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { changeSetting } from '../settings/index.ts';
import { sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

describe('what was decided is lifted', () => {
  it('by the head of the office: a quota cut', async ({ ask, by, staff }) => {
    const { sanctionId, version } = await decidedSanction(by, 'quota_cut', staff);
    expect(await ask('POST /sanctions/:id/lift', { id: sanctionId }, { version, reason: 'dipenuhi' })).toEqual(
      only({ 200: people('city', 'head') }, whoSees.hospital),
    );
  });

  it('by the head of pusat: a shut-off, unless the setting leaves it to the office', async ({ ask, by, staff }) => {
    const [one, other] = [
      await decidedSanction(by, 'temporary_shut_off', staff),
      await decidedSanction(by, 'temporary_shut_off', staff),
    ];
    const lifted = ({ sanctionId, version }: typeof one) =>
      ask('POST /sanctions/:id/lift', { id: sanctionId }, { version, reason: 'dipenuhi' });
    expect(await lifted(one)).toEqual(only({ 200: people('pusat', 'head') }, whoSees.hospital));
    onTestFinished(() => changeSetting(by, 'regionalShutOffBy', 'dirjen', 'surat 2'));
    await changeSetting(by, 'regionalShutOffBy', 'office', 'surat 1');
    expect(await lifted(other)).toEqual(only({ 200: people('city', 'head') }, whoSees.hospital));
  });
});
