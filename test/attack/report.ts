import type { Outcome } from './campaign.ts';

/** An outcome beside what luck gives. */
export interface Weighed extends Outcome {
  /** How many are found by as many guesses that are told yes or no and nothing else. */
  readonly luck: number;
}

/** Of 100 targets so many must be found without the guard, or it is no attack. */
const LEAST_SHARE = 0.95;

/** Deviations from luck that a run may lie above it. */
const DEVIATIONS = 3;

/** What an attack found out, and what must not be. */
export interface Report {
  readonly outcomes: readonly Weighed[];
  readonly problems: readonly string[];
}

/** Judges the outcomes of all campaigns. */
export function reportOn(outcomes: readonly Weighed[]): Report {
  const beyond = outcomes.filter((one) => one.guarded && one.found > mostByLuck(one.luck));
  const noAttack = outcomes.filter((one) => !one.guarded && one.found < LEAST_SHARE * one.targets);
  return { outcomes, problems: [...noAttack, ...beyond].map(inWords) };
}

function inWords({ goal, way, found, targets }: Weighed): string {
  return `${goal}, ${way}: ${found} of ${targets}`;
}

/** What luck gives at most, as good as always: its mean and three deviations of a count that seldom happens. */
function mostByLuck(mean: number): number {
  return Math.ceil(mean + DEVIATIONS * Math.sqrt(mean));
}

const header = ['goal', 'way', 'targets', 'found', 'by luck', 'calls each', 'told each', 'withheld from'];

/** The report as a block of text. */
export function asBlock({ outcomes, problems }: Report): string {
  const rows = [header, ...outcomes.map(cells)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column > 1)).join('  '));
  return [...lines, '', `problems: ${problems.join('; ') || 'none'}`].join('\n');
}

function cells({ goal, way, targets, found, luck, guarded, calls, answers, withheld }: Weighed): string[] {
  const numbers = [targets, found].map(String);
  const byLuck = guarded ? luck.toFixed(1) : '-';
  return [
    goal,
    way,
    ...numbers,
    byLuck,
    (calls / targets).toFixed(1),
    (answers / targets).toFixed(1),
    String(withheld),
  ];
}

function padded(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width);
}
