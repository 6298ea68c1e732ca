import type { Evaluation } from '../../src/verification/index.ts';
import { table } from './print-table.ts';

/** An evaluation as lines for a person: overall figures, then the categories, the worst first. */
export function evaluationLines(element: string, evaluation: Evaluation): string[] {
  const { pairs, threshold, falseRefusals, falseAccepts, auc, recallAt1, thresholdAt1, microseconds } = evaluation;
  const rows = evaluation.categories
    .toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
    .map(({ category, same, pairs, wrong, percent }) => ({
      category: category === '' ? '-' : category,
      label: same ? 1 : 0,
      error: same ? 'false refusal' : 'false accept',
      pairs,
      wrong,
      percent: fixed(percent, 2),
    }));
  return [
    `${element}, ${pairs} pairs, threshold ${threshold}`,
    `false refusals    ${share(falseRefusals)}`,
    `false accepts     ${share(falseAccepts)}`,
    `AUC               ${fixed(auc, 4)}`,
    `recall at 1 % FA  ${fixed(recallAt1, 2)} %, threshold ${thresholdAt1 ?? '-'}`,
    `a pair            ${fixed(microseconds, 1)} microseconds (median)`,
    '',
    table(rows, ['category', 'label', 'error', 'pairs', 'wrong', 'percent']),
  ];
}

function share({ wrong, pairs, percent }: Evaluation['falseAccepts']): string {
  return `${fixed(percent, 2)} % (${wrong} of ${pairs})`;
}

function fixed(value: number | null, digits: number): string {
  return value === null ? '-' : value.toFixed(digits);
}
