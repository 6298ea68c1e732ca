import { searchInstitutions } from '../../institutions/index.ts';
import { Fault, type FieldProblem, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { semesterOf } from '../semester.ts';
import type { EvaluationPlan } from './model.ts';

/**
 * Institutions of one event: their dossiers are filled while whoever invites waits, and the summary is printed by a process
 * that does nothing else meanwhile.
 */
export const MOST_INVITED = 200;

/** A plan as an officer makes it: all that the office holds are invited unless some are chosen. */
export type GivenPlan = Omit<EvaluationPlan, 'institutions' | 'year' | 'semester'> &
  Partial<Pick<EvaluationPlan, 'institutions' | 'year' | 'semester'>>;

/**
 * The plan that an office can carry out: with the semester of its day unless another one is named, and its institutions.
 * Throws `invalid_input` with everything that is wrong.
 */
export async function checkPlan(sql: Sql, officeCode: string, given: GivenPlan): Promise<EvaluationPlan> {
  const held = await heldBy(sql, officeCode);
  const institutions = given.institutions ? [...new Set(given.institutions)] : held;
  const problems = [...hoursProblems(given), ...institutionProblems(institutions, new Set(held))];
  const [first] = problems;
  if (first)
    throw new Fault('invalid_input', first.reason, {
      field: first.name,
      parameters: problems,
      indonesian: problems.map(({ indonesian }) => indonesian).join(' '),
    });
  return { ...semesterOf(given.day), ...given, institutions };
}

/** Ids of the institutions that an office holds, but those that are closed. */
async function heldBy(sql: Sql, office: string): Promise<Uuid[]> {
  const { rows } = await searchInstitutions(sql, { region: office, office }, { limit: MOST_INVITED + 1, page: 1 });
  return rows.filter(({ status }) => status !== 'closed').map(({ institutionId }) => institutionId);
}

function hoursProblems({ beginsMinute, endsMinute }: GivenPlan): FieldProblem[] {
  if (beginsMinute < endsMinute) return [];
  return [
    {
      name: 'endsMinute',
      code: 'order',
      reason: 'The event ends before it begins.',
      indonesian: 'Acara berakhir sebelum dimulai. Periksa jamnya.',
    },
  ];
}

function institutionProblems(chosen: readonly Uuid[], held: ReadonlySet<Uuid>): FieldProblem[] {
  const problem = (code: string, reason: string, indonesian: string, name = 'institutions') => ({
    name,
    code,
    reason,
    indonesian,
  });
  if (chosen.length === 0)
    return [
      problem(
        'empty',
        'Nobody is invited: the office holds no institution.',
        'Belum ada lembaga yang diundang. Pilih paling sedikit satu.',
      ),
    ];
  if (chosen.length > MOST_INVITED) {
    return [
      problem(
        'too_many',
        `More than ${MOST_INVITED} are invited; hold several events.`,
        `Lebih dari ${MOST_INVITED} lembaga diundang. Bagi menjadi beberapa acara.`,
      ),
    ];
  }
  return chosen.flatMap((id, at) =>
    held.has(id)
      ? []
      : [
          problem(
            'not_held',
            'The office holds no such institution.',
            'Lembaga itu tidak terdaftar pada dinas ini. Pilih lembaga dari daftar.',
            `institutions.${at}`,
          ),
        ],
  );
}
