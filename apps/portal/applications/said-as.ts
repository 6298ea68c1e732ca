import { Refusal } from '../api/refusal.ts';
import type { Bilingual } from '../words/bilingual.ts';

/**
 * What a call answers; where something stands against it, that is said in words that know the screen. `conflicts` has
 * them by the field that the API names, '' where it names none.
 */
export async function saidAs<T>(
  conflicts: Readonly<Record<string, Bilingual<string>>>,
  answer: Promise<T>,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const user = error instanceof Refusal && error.problem.code === 'conflict' && conflicts[error.problem.field ?? ''];
    if (!user) throw error;
    throw new Refusal({ ...error.problem, messages: { user } }, error.retryAfter);
  }
}
