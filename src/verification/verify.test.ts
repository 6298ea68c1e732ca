import { expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Question } from './question.ts';
import type { VerificationParts } from './verification-parts.ts';
import { verify } from './verify.ts';

/** A question by an institution that has proven itself. */
function questionAbout(nik: string): Question {
  return {
    asked: { nik, submitted: new Map(), threshold: null },
    authenticate: async () => ({ credential: { institutionId: 'flooding' as Uuid } }),
  } as unknown as Question;
}

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
  const answered = verify(questionAbout(personas.hendra.nik), parts);
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps).toEqual(['waits: flooding']);
  admit();
  await answered;
  expect(steps).toEqual(['waits: flooding', `turn: ${personas.hendra.nik}`]);
});

it('a call about no NIK waits behind its own institution like any other: a flood of them costs as much', async () => {
  const admitted: string[] = [];
  const admission = { run: async (institutionId: string) => admitted.push(institutionId) };
  const parts = { book: { epoch: '1' }, admission } as unknown as VerificationParts;
  await verify(questionAbout('123'), parts);
  expect(admitted).toEqual(['flooding']);
});
