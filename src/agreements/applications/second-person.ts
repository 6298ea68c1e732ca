import type { Act } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { SeenApplication } from './model.ts';
import type { Move } from './moves.ts';
import { listSteps, type Step } from './timeline.ts';

/** Moves that whoever checks an application makes. */
const checks: readonly Move[] = ['take_up', 'return', 'forward'];

/** Two pairs of eyes: whoever checked an application since it was last submitted does not decide on it [assumption]. */
export function isForSecondPerson(act: Act, steps: readonly Step[], { officerId }: Officer): boolean {
  if (act !== 'application.decide') return true;
  const submitted = steps.findLastIndex(({ move }) => move === 'submit');
  return !steps.slice(submitted + 1).some((step) => checks.includes(step.move) && step.officerId === officerId);
}

/** Throws `not_permitted` unless a second person decides. */
export async function demandSecondPerson(tx: Sql, { applicationId }: SeenApplication, officer: Officer): Promise<void> {
  if (isForSecondPerson('application.decide', await listSteps(tx, applicationId), officer)) return;
  throw new Fault('not_permitted', 'Whoever checked an application does not decide on it.', {
    remedy: 'Let another head decide.',
    indonesian: 'Yang memeriksa permohonan tidak memutuskannya. Serahkan keputusannya kepada kepala yang lain.',
  });
}
