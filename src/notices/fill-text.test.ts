import { describe, expect, it } from 'vitest';
import { type NoticeKind, noticeKinds } from './catalogue.ts';
import { fillText } from './fill-text.ts';

const kinds = Object.keys(noticeKinds) as NoticeKind[];
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe.each(kinds)('the text of %s', (kind) => {
  const { holds, id, en } = noticeKinds[kind];

  it.each(Object.entries({ id, en }))('uses each of its values in %s, and no other', (_, { subject, body }) => {
    expect([...new Set(placesIn(subject + body))].toSorted()).toEqual(holds.toSorted());
  });

  it('keeps its subject within one line of a mail', () => {
    for (const { subject } of [id, en]) expect(subject).toMatch(/^[^\r\n]{1,100}$/);
  });
});

it('a day is written out in the language of the text, and whatever looks like a place in a value stays as it is', () => {
  const data = { number: '470/{institution}/2026', institution: 'RSUD Contoh', endsOn: '2026-08-31', daysLeft: 30 };
  expect(fillText('agreement.ending', data, 'id').subject).toBe(
    'Perjanjian 470/{institution}/2026 berakhir 31 Agustus 2026',
  );
  expect(fillText('agreement.ending', data, 'en').subject).toContain('ends on 31 August 2026');
  expect(fillText('agreement.ending', data, 'id').body).toContain('31 Agustus 2026, 30 hari lagi');
});
