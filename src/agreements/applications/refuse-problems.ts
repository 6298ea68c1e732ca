import { Fault, type FieldProblem } from '../../kernel/index.ts';

/** Throws `invalid_input` with every problem in `parameters`, unless there is none. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  const [first, ...others] = problems;
  if (!first) return;
  const more = others.length > 0 ? ` (And ${others.length} more.)` : '';
  throw new Fault('invalid_input', `${first.name}: ${first.reason}${more}`, {
    field: first.name,
    parameters: problems,
    indonesian: 'Ada isian yang belum lengkap atau belum tepat. Perbaiki yang ditandai, lalu kirim lagi.',
  });
}
