import { expect, it } from 'vitest';
import type { Agreement } from './queries.ts';
import { tellStanding } from './tell-standing.ts';

const version = { draftedAt: '2026-01-02T03:00:00Z', signedOn: '2026-01-05', inForceAt: '2026-01-05T03:00:00Z' };
const signed = { part: 'agreement', recordedAt: '2026-01-04T03:00:00Z' };

/** As much of an agreement as its standing is told by. */
const agreementOf = (state: Agreement['state'], change: object = {}) =>
  ({
    state,
    status: state === 'draft' ? 'draft' : state === 'ended' ? 'ended' : 'active',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    signatures: [signed],
    versions: [version],
    ...change,
  }) as unknown as Agreement;

const unsigned = { ...version, signedOn: null, inForceAt: null, draftedAt: '2026-03-01T03:00:00Z' };

it.each([
  ['draft', { versions: [unsigned], signatures: [] }, 'office', 'agreement', '2026-03-01T03:00:00Z'],
  ['awaiting_annex', { versions: [unsigned] }, 'office', 'annex', '2026-01-04T03:00:00Z'],
  ['active', {}, 'institution', 'use', '2026-01-05T03:00:00Z'],
  ['near_end', {}, 'institution', 'renewal', '2026-01-05T03:00:00Z'],
  ['active', { versions: [version, unsigned] }, 'office', 'addendum', '2026-03-01T03:00:00Z'],
  ['upcoming', { versions: [{ ...version, inForceAt: null }] }, 'nobody', 'day', '2026-01-01'],
  ['expired', {}, 'nobody', 'nothing', '2026-12-31'],
] as const)('%s %o lies with: %s', (state, change, holder, waitsFor, since) => {
  expect(tellStanding(agreementOf(state, change))).toEqual({ holder, waitsFor, since });
});
