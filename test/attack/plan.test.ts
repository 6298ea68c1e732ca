import { expect, it } from 'vitest';
import { committedKnowledge } from '../../src/verification/index.ts';
import { readCorpus } from './corpus.ts';
import { likelyMothers, questionsAboutNames } from './mothers.ts';
import { asTold, Plan, type Telling, yesOrNo } from './plan.ts';
import { reportOn } from './report.ts';

const GUESSES = 6;
const DECADE = 1980;
const corpus = readCorpus(6_000);
const mothers = (corpus.mothers.get(DECADE) ?? []).slice(0, 200);

/** How many of 200 mothers somebody finds who is told so much. */
async function found(telling: Telling): Promise<number> {
  const element = 'NAMA_LGKP_IBU';
  const thought = { element, questions: questionsAboutNames, knowledge: committedKnowledge, telling } as const;
  const plan = new Plan({ ...thought, candidates: likelyMothers(corpus, DECADE) });
  const hits = await Promise.all(mothers.map((mother) => plan.finds(mother, GUESSES)));
  return hits.filter(Boolean).length;
}

const problems = (count: number, luck: number) =>
  reportOn([
    {
      goal: 'mothers',
      way: 'divide',
      guarded: true,
      targets: 200,
      found: count,
      luck,
      calls: 0,
      answers: 0,
      withheld: 0,
    },
  ]).problems;

it('what is told of scores finds no more than luck, where the scores themselves would find many', async () => {
  const luck = await found(yesOrNo);
  expect(luck).toBeGreaterThan(0);
  expect(problems(await found(asTold), luck)).toEqual([]);
  expect(problems(await found((likeness) => likeness), luck)).toHaveLength(1);
});
