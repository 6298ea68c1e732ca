import { enterAttacker } from './attacker.ts';
import { openFileGate } from './file-gate.ts';
import type { Goal, Manner } from './goals.ts';
import { type OpenGate, openGateOf } from './open-gates.ts';
import { Oracle } from './oracle.ts';
import { forgetAll, letDaysPass, type Site } from './site.ts';
import type { Target } from './targets.ts';

/** How a campaign is led. */
export interface Way extends Manner {
  readonly title: string;
  readonly guarded: boolean;
  readonly processes: number;
  /** Whether guesses are rows of files, handed in as bulk jobs. */
  readonly files?: boolean;
  /** Days, from the first, on which everybody who is not found yet is attacked anew. */
  readonly days: readonly number[];
}

/** What came of a campaign. */
export interface Outcome {
  readonly goal: string;
  readonly way: string;
  readonly guarded: boolean;
  readonly targets: number;
  readonly found: number;
  readonly calls: number;
  /** Calls that were told something. */
  readonly answers: number;
  /** Targets about whom something was withheld. */
  readonly withheld: number;
}

/** People who are attacked at the same time. */
const AT_ONCE = 150;

/** Leads a campaign against all targets; nobody was guessed at before. */
export async function lead(site: Site, goal: Goal, way: Way, targets: readonly Target[]): Promise<Outcome> {
  await forgetAll(site);
  const attackers = await Promise.all(Array.from({ length: way.institutions }, () => enterAttacker(site)));
  const open = await Promise.all(Array.from({ length: way.processes }, () => openGateFor(site, way)));
  try {
    const oracle = new Oracle(
      open.map(({ gate }) => gate),
      attackers,
      site.clock,
    );
    return await attack(site, goal, way, targets, oracle);
  } finally {
    for (const one of open) await one.close();
  }
}

async function openGateFor(site: Site, { guarded, files = false }: Way): Promise<OpenGate> {
  const live = await openGateOf(site, guarded);
  return files ? openFileGate(site, live) : live;
}

async function attack(site: Site, goal: Goal, way: Way, targets: readonly Target[], oracle: Oracle): Promise<Outcome> {
  const found = new Set<Target>();
  const withheld = new Set<Target>();
  const days = new Map(targets.map((target) => [target, goal.begin(oracle, target, way)]));
  let passed = 0;
  for (const day of way.days) {
    await letDaysPass(site, day - passed);
    passed = day;
    await eachOf(
      targets.filter((target) => !found.has(target)),
      async (target) => {
        const hunted = await days.get(target)?.();
        if (hunted?.found) found.add(target);
        if (hunted?.withheld) withheld.add(target);
      },
    );
  }
  const counts = {
    targets: targets.length,
    found: found.size,
    withheld: withheld.size,
    calls: oracle.calls,
    answers: oracle.answers,
  };
  return { goal: goal.element, way: way.title, guarded: way.guarded, ...counts };
}

/** Some at a time, until all have had their turn. */
async function eachOf(targets: readonly Target[], work: (target: Target) => Promise<void>): Promise<void> {
  const waiting = [...targets];
  const worker = async () => {
    for (let target = waiting.shift(); target; target = waiting.shift()) await work(target);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
