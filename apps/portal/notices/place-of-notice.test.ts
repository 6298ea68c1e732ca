import { expect, it } from 'vitest';
import { placeOf } from '../router/places.ts';
import { placeOfNotice } from './place-of-notice.ts';
import type { Notice } from './queries.ts';

const notice = (kind: Notice['kind'], about: string | null = 'x'): Notice => ({
  ...{ noticeId: 'n', kind, about, createdAt: '2026-03-02T02:00:00Z', readAt: null },
  text: { id: { subject: '', body: '' }, en: { subject: '', body: '' } },
});

it.each([
  'evaluation.invited',
  'evaluation.signed',
  'feedback.overdue',
  'switchover.near',
  'report.opened',
  'bulk.done',
] as const)('%s leads an institution to a page that is not for offices alone', (kind) => {
  expect(placeOf(placeOfNotice(notice(kind), false)?.place ?? 'home').at).not.toBe('office');
});

it.each(['ticket.opened', 'report.submitted', 'sanction.proposed', 'switchover.near'] as const)(
  '%s leads an office to the very thing that it is about',
  (kind) => {
    const where = placeOfNotice(notice(kind), true);
    expect(Object.values(where?.of ?? {})).toEqual(['x']);
    expect(placeOf(where?.place ?? 'home').at).not.toBe('institution');
  },
);

it('a notice about many things leads to their list, and one that lost what it is about to nowhere', () => {
  expect(placeOfNotice(notice('report.late', null), true)).toEqual({ place: 'sanctions' });
  expect(placeOfNotice(notice('ticket.opened', null), true)).toBeUndefined();
});
