import { type BulkNotice, GapuraProblem, GapuraTokenRefused, isGapuraError } from '../../sdk/src/index.ts';
import { Fault, type FaultCode } from '../../src/kernel/index.ts';

/** Does some work; what a client throws comes out as a fault with the gate's own sentences. */
export async function inFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFault(error);
  }
}

function toFault(error: unknown): unknown {
  if (!isGapuraError(error)) return error;
  if (error instanceof GapuraProblem) return problemFault(error);
  const cause = { cause: error };
  if (error instanceof GapuraTokenRefused) {
    const remedy = 'Check --client-id, --key and the clock; docs/reference/errors.md has every reason.';
    return new Fault('invalid_input', `The gate gave no token: ${error.reason}.`, { field: 'key', remedy }, cause);
  }
  const remedy = 'Check --url, and whether the gate is up.';
  return new Fault(error.code === 'timed_out' ? 'overloaded' : 'not_found', error.message, { remedy }, cause);
}

function problemFault(problem: GapuraProblem): Fault {
  const { code, messages, parameters, notices, requestId } = problem;
  const said = notices.length > 0 ? [] : parameters.map(({ name, reason }) => `  ${name}: ${reason.id} (${reason.en})`);
  const lines = [`${code}: ${messages.operator.id} (${messages.operator.en})`, ...said, ...noticeLines(notices)];
  const remedy = `Permintaan (request) ${requestId}.`;
  return new Fault(faultCode(problem), lines.join('\n'), { field: code, remedy }, { cause: problem });
}

function faultCode({ code, status }: GapuraProblem): FaultCode {
  if (code === 'job_unknown') return 'not_found';
  if (code === 'rate_limited' || status >= 500) return 'overloaded';
  return [400, 413, 415].includes(status) ? 'invalid_input' : 'conflict';
}

/** Notices as lines: code and place, then what is wrong and what to do, in Indonesian and English; each code once. */
export function noticeLines(notices: readonly BulkNotice[]): string[] {
  const byCode = new Map<string, BulkNotice>();
  for (const notice of notices) {
    const columns = [...(byCode.get(notice.code)?.columns ?? []), ...(notice.columns ?? [])];
    byCode.set(notice.code, columns.length > 0 ? { ...notice, columns } : notice);
  }
  return [...byCode.values()].flatMap(linesOf);
}

function linesOf({ code, line, columns, count, reason, remedy }: BulkNotice): string[] {
  const places = [
    line !== undefined && `baris (line) ${line}`,
    columns && `kolom (column) ${columns.join(', ')}`,
    count !== undefined && `${count} baris (rows)`,
  ];
  const where = places.filter(Boolean).join(', ');
  return [`  ${code}${where && `: ${where}`}`, `    ${reason.id} ${remedy.id}`, `    ${reason.en} ${remedy.en}`];
}
