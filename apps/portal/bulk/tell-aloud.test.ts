import { describe, expect, it } from 'vitest';
import { jobWords } from './job-words.ts';
import type { Job } from './queries.ts';
import { percentOf, tellAloud } from './tell-aloud.ts';

const tell = (state: Job['state'], asked: number) => tellAloud({ state, asked, rows: 300 } as Job, jobWords.id);

describe('of a list that moves there is read out', () => {
  it('every tenth of it, and nothing in between', () => {
    expect([0, 29, 30, 59, 299].map((asked) => tell('running', asked))).toEqual(
      [0, 0, 10, 10, 90].map((percent) => `${percent} persen sudah ditanyakan.`),
    );
  });

  it('its end, and nothing while it rests', () => {
    expect([tell('done', 300), tell('paused', 30), tell('checked', 0)]).toEqual(['Pemadanan selesai.', '', '']);
  });
});

it('a hundred percent are told when every row was asked', () => {
  expect([percentOf(0, 0), percentOf(999_999, 1_000_000), percentOf(3, 3)]).toEqual([0, 99, 100]);
});
