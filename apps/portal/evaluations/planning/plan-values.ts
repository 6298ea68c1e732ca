import type { Body } from '../../api/queries.ts';
import { readDay, writeDay } from '../../forms/day.ts';
import { readMinute, writeMinute } from '../../time/minutes.ts';
import type { Evaluation } from '../queries.ts';

type Plan = Body<'planEvaluation'>;

/** A plan as it is typed. */
export interface PlanValues {
  readonly title: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  /** A line each. */
  readonly agenda: string;
  readonly speakers: readonly { readonly name: string; readonly position: string; readonly topic: string }[];
  readonly whom: 'all' | 'some';
  readonly institutions: readonly string[];
}

/** A plan that nobody has typed yet, under the name that the event usually has. */
export function emptyPlan(title: string): PlanValues {
  const when = { day: '', begins: '09.00', ends: '12.00' };
  return { title, ...when, place: '', agenda: '', speakers: [], whom: 'all', institutions: [] };
}

/** A plan as it was stored, to be typed over. */
export function valuesOf({ beginsMinute, endsMinute, agenda, institutions, ...plan }: Evaluation): PlanValues {
  const { title, place, speakers } = plan;
  return {
    ...{ title, place, speakers, day: writeDay(plan.day) },
    ...{ begins: writeMinute(beginsMinute), ends: writeMinute(endsMinute), agenda: agenda.join('\n') },
    ...{ whom: 'some', institutions: institutions.map(({ institutionId }) => institutionId) },
  };
}

/** What was typed, as the API takes it; its rules have let days and hours through. */
export function readPlan({ day, begins, ends, agenda, whom, institutions, ...plan }: PlanValues): Plan {
  return {
    ...{ title: plan.title.trim(), place: plan.place.trim(), day: readDay(day) ?? '' },
    ...{ beginsMinute: readMinute(begins) ?? 0, endsMinute: readMinute(ends) ?? 0 },
    agenda: linesOf(agenda),
    speakers: [...plan.speakers],
    ...(whom === 'some' && { institutions: [...institutions] }),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

type PlanField = Exclude<keyof PlanValues, 'speakers' | 'whom'> | `speakers.${number}.${'name' | 'position' | 'topic'}`;

/** The field of everything that the API may say of a plan. */
export function planFields({ agenda, speakers, institutions }: PlanValues): Readonly<Record<string, PlanField>> {
  const ofSpeakers = speakers.flatMap((_, at) =>
    (['name', 'position', 'topic'] as const).map((part): [string, PlanField] => {
      const field = `speakers.${at}.${part}` as const;
      return [field, field];
    }),
  );
  return {
    ...{ title: 'title', day: 'day', beginsMinute: 'begins', endsMinute: 'ends', place: 'place' },
    ...{ agenda: 'agenda', institutions: 'institutions' },
    ...Object.fromEntries(linesOf(agenda).map((_, at) => [`agenda.${at}`, 'agenda'])),
    ...Object.fromEntries(institutions.map((_, at) => [`institutions.${at}`, 'institutions'])),
    ...Object.fromEntries(ofSpeakers),
  };
}
