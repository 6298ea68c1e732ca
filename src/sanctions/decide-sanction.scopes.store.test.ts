import { describe, expect, onTestFinished } from 'vitest';
import { proposedSanction } from '../../testing/sanctions/index.ts';
import { only, people, scopesAt, whoSees } from '../../testing/staff/index.ts';
import { changeSetting } from '../settings/index.ts';
import { sanctionRoutes } from './index.ts';

const it = scopesAt(sanctionRoutes);

/** Nobody has seen this version: whoever may decide is told so (409). */
const unseen = { version: 99 };

describe('what is proposed, of which its institution does not hear, is decided', () => {
  it.for(['warning', 'quota_cut'] as const)('by the head of the office: a %s', async (kind, { ask, by, staff }) => {
    const { sanctionId } = await proposedSanction(by, kind, staff.city, staff.hospital);
    expect(await ask('POST /sanctions/:id/decide', { id: sanctionId }, unseen)).toEqual(
      only({ 409: people('city', 'head') }, whoSees.city),
    );
  });

  it('by the head of pusat: a shut-off, unless the setting leaves it to the office', async ({ ask, by, staff }) => {
    const { sanctionId } = await proposedSanction(by, 'temporary_shut_off', staff.city, staff.hospital);
    const asked = () => ask('POST /sanctions/:id/decide', { id: sanctionId }, unseen);
    expect(await asked()).toEqual(only({ 409: people('pusat', 'head') }, whoSees.city));
    onTestFinished(() => changeSetting(by, 'regionalShutOffBy', 'dirjen', 'surat 2'));
    await changeSetting(by, 'regionalShutOffBy', 'office', 'surat 1');
    expect(await asked()).toEqual(only({ 409: people('city', 'head') }, whoSees.city));
  });
});
