import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../src/kernel/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { lead, type Outcome, type Way } from './campaign.ts';
import { type Goal, type GoalName, goalsOf } from './goals.ts';
import { ATTACK_DAY, makeSite, type Site } from './site.ts';
import { drawTargets, type Target } from './targets.ts';
import { burst, file, guarded, unguarded } from './ways.ts';

/** Small enough to be attacked in seconds; `npm run attack` is the whole of it. */
const [RESIDENTS, CORPUS] = [3_000, 6_000];

let authority: Authority;
let owner: pg.Pool;
let site: Site;
let goals: Readonly<Record<GoalName, Goal>>;
let targets: { anybody: Target[]; housed: Target[] };

beforeAll(async () => {
  const clock = testClock(ATTACK_DAY);
  authority = await openAuthority(clock);
  owner = new pg.Pool(authority.database.owner);
  site = await makeSite({ ...authority, clock }, authority.database.app, owner, RESIDENTS);
  targets = await drawTargets(site, 20);
  goals = goalsOf(CORPUS, site.knowledge.current());
});

afterAll(async () => {
  await owner.end();
  await authority.close();
});

function attack(name: GoalName, way: Way, most = 20): Promise<Outcome> {
  return lead(site, goals[name], way, (goals[name].housed ? targets.housed : targets.anybody).slice(0, most));
}

describe.each([
  ['mother', 20],
  ['street', 20],
  ['card', 2],
  ['nik', 2],
] as const)('an attack on %s', (name, most) => {
  it('finds nearly everybody without the guard', async () => {
    const { found, targets: all } = await attack(name, unguarded, most);
    expect(found).toBeGreaterThanOrEqual(0.95 * all);
  });

  it('is told no more than its budget with it, and withheld from whoever it does not find by luck', async () => {
    const { found, withheld, answers } = await attack(name, guarded);
    expect(answers).toBeLessThanOrEqual(20 * goals[name].budget.own);
    expect(withheld).toBe(20 - found);
  });

  it('is told no more by a file that holds all guesses at once', async () => {
    const { answers, found, calls } = await attack(name, file);
    expect(calls).toBe(2_000);
    expect(answers - found).toBeLessThanOrEqual(20 * goals[name].budget.own);
  });

  it('is told one answer more at most by a burst at two processes', async () => {
    const { answers, found } = await attack(name, burst);
    // A right value is no guess: it is told beside those that count.
    expect(answers - found).toBeLessThanOrEqual(20 * (goals[name].budget.own + 1));
  });

  it('is told as much as the budget of all when two collude', async () => {
    const { answers } = await attack(name, { ...guarded, institutions: 2 });
    expect(answers).toBeLessThanOrEqual(20 * goals[name].budget.all);
  });
});
