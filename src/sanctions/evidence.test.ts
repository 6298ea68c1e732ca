import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import { type EvidenceKindName, evidenceKinds, evidenceProblems, tellEvidence } from './evidence.ts';

const today = '2021-04-20' as Day;
const since = '2021-01-14' as Day;
const late = { what: 'report_late', since, figures: { year: 2020, semester: 2, daysLate: 96 } } as const;

describe('evidence', () => {
  it('is told as a sentence with its figures, a year without dots and the day written out', () => {
    expect(tellEvidence(late)).toBe(
      'Laporan pemanfaatan semester 2 tahun 2020 yang jatuh tempo 14 Januari 2021 belum disampaikan, terlambat 96 hari.',
    );
  });

  it.each(Object.keys(evidenceKinds) as EvidenceKindName[])(
    'of %s tells each of its figures in both languages',
    (what) => {
      const { figures, id, en } = evidenceKinds[what];
      for (const name of [...figures, 'since']) for (const text of [id, en]) expect(text).toContain(`{${name}}`);
    },
  );

  it('has the figures of its kind and no others, and did not begin tomorrow', () => {
    expect(evidenceProblems([late], today)).toEqual([]);
    const wrong = [
      { ...late, figures: { year: 2020 } },
      { ...late, figures: { ...late.figures, hits: 1 } },
      { ...late, since: '2021-04-21' as Day },
    ];
    expect(evidenceProblems(wrong, today).map(({ name }) => name)).toEqual([
      'evidence.0.figures',
      'evidence.1.figures',
      'evidence.2.since',
    ]);
  });
});
