import { expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Question } from './question.ts';
import type { VerificationParts } from './verification-parts.ts';
import { verify } from './verify.ts';

/** A question about Hendra by an institution that has proven itself. */
const question = {
  asked: { nik: personas.hendra.nik, submitted: new Map(), threshold: null },
  authenticate: async () => ({ credential: { institutionId: 'flooding' as Uuid } }),
} as unknown as Question;

it('a call that waits behind its own institution holds nobody’s turn', async () => {
  const steps: string[] = [];
  let admit = () => {};
  const parts = {
    book: { epoch: '1' },
    admission: {
      run: async (institutionId: string, work: () => Promise<unknown>) => {
        steps.push(`waits: ${institutionId}`);
        await new Promise<void>((resolve) => {
          admit = resolve;
        });
        return work();
      },
    },
    guesses: { inTurn: async (nik: string) => steps.push(`turn: ${nik}`) },
  } as unknown as VerificationParts;
  const answered = verify(question, parts);
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps).toEqual(['waits: flooding']);
  admit();
  await answered;
  expect(steps).toEqual(['waits: flooding', `turn: ${personas.hendra.nik}`]);
});
