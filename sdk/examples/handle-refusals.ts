import { type Gapura, GapuraProblem, isGapuraError, type Question } from '@gapura/sdk';

/** What the person at the counter sees. */
export interface Shown {
  readonly sentence: string;
  /** Fields to mark in the form, with what is wrong with them. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Seconds after which asking again makes sense; absent when it makes none. */
  readonly again?: number;
}

/** Asks, and turns whatever comes back into words. Only mistakes of the program itself are left to throw. */
export async function ask(gapura: Gapura, question: Question): Promise<Shown> {
  try {
    const answer = await gapura.verify(question);
    if (answer.outcome !== 'verified') return { sentence: answer.messages.user.id };
    const verdicts = Object.values(answer.elements);
    return { sentence: verdicts.every(({ match }) => match) ? 'Data sesuai.' : 'Data tidak sesuai.' };
  } catch (error) {
    if (error instanceof GapuraProblem) return showProblem(error);
    // No answer came, although it was tried several times.
    if (isGapuraError(error)) return { sentence: 'Layanan belum dapat dihubungi. Coba lagi nanti.', again: 60 };
    throw error;
  }
}

function showProblem({ code, messages, parameters, retryAfter }: GapuraProblem): Shown {
  const sentence = messages.user.id;
  switch (code) {
    case 'parameters_invalid':
    case 'nik_malformed':
    case 'terms_unmet':
      return { sentence, fields: Object.fromEntries(parameters.map(({ name, reason }) => [name, reason.id])) };
    case 'quota_used_up':
      return { sentence, ...(retryAfter !== undefined && { again: retryAfter }) };
    default:
      return { sentence };
  }
}
