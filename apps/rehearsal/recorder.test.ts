import { describe, expect, it } from 'vitest';
import { type Day, testClock } from '../../src/kernel/index.ts';
import { Recorder } from './recorder.ts';
import { scenarios } from './scenarios.ts';

const scene = scenarios.find(({ name }) => name === 'wire-two-outages');

describe('the recorder', () => {
  function recording() {
    const clock = testClock('2026-03-02' as Day);
    const recorder = new Recorder(scenarios, clock);
    const ask = () => {
      const begun = recorder.begin(scene);
      return { ...begun, step: scene && recorder.nextStep(scene)?.does };
    };
    return { clock, recorder, ask };
  }

  it('plays the steps of a scene one after the other, and then the answer', () => {
    const { ask } = recording();
    expect([ask(), ask(), ask(), ask()].map(({ step }) => step)).toEqual(['outage', 'outage', undefined, undefined]);
  });

  it('begins a scene anew after a minute of silence', () => {
    const { ask, clock } = recording();
    ask();
    clock.advance(59_000);
    expect(ask()).toMatchObject({ round: 1, step: 'outage' });
    clock.advance(59_000);
    expect(ask()).toMatchObject({ round: 1, step: undefined });
    clock.advance(61_000);
    expect(ask()).toMatchObject({ round: 2, step: 'outage' });
  });

  it('knows a person at the door of its scene only', () => {
    const { recorder } = recording();
    expect(recorder.sceneOf(scene?.nik ?? '', 'wire')).toBe(scene);
    expect(recorder.sceneOf(scene?.nik ?? '', 'native')).toBeUndefined();
  });

  it('forgets', () => {
    const { ask, recorder } = recording();
    ask();
    recorder.reset();
    expect(ask()).toMatchObject({ round: 1, step: 'outage' });
  });
});
