import { describe, expect, onTestFinished } from 'vitest';
import { proposedSanction } from '../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { changeSetting } from '../settings/index.ts';
import { sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

const because = { version: 1, reason: 'keliru' };

describe('what is proposed, of which its institution does not hear, is dismissed', () => {
  it.for(['warning', 'quota_cut'] as const)('by the head of the office: a %s', async (kind, { ask, by, staff }) => {
    const { sanctionId } = await proposedSanction(by, kind, staff.city, staff.hospital);
    expect(await ask('POST /sanctions/:id/dismiss', { id: sanctionId }, because)).toEqual(
      only({ 200: people('city', 'head') }, whoSees.city),
    );
  });

  it('by the head of pusat: a shut-off, unless the setting leaves it to the office', async ({ ask, by, staff }) => {
    const asked = async () => {
      const { sanctionId } = await proposedSanction(by, 'temporary_shut_off', staff.city, staff.hospital);
      return ask('POST /sanctions/:id/dismiss', { id: sanctionId }, because);
    };
    expect(await asked()).toEqual(only({ 200: people('pusat', 'head') }, whoSees.city));
    onTestFinished(() => changeSetting(by, 'regionalShutOffBy', 'dirjen', 'surat 2'));
    await changeSetting(by, 'regionalShutOffBy', 'office', 'surat 1');
    expect(await asked()).toEqual(only({ 200: people('city', 'head') }, whoSees.city));
  });
});
