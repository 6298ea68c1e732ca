import type { Evaluation } from './queries.ts';

/** Institutions of whom somebody is on the attendance list. */
export function attending({ attendance }: Pick<Evaluation, 'attendance'>): ReadonlySet<string> {
  return new Set(attendance.flatMap(({ institutionId }) => institutionId ?? []));
}
