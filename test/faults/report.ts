import type { Findings } from './check-log.ts';
import type { Clients } from './clients.ts';

/** What a run found: lines for people, and what must not be. */
export interface Report {
  readonly lines: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** Tells how far a run is. */
export type Say = (line: string) => void;

/** How a run is asked for. */
export interface Run {
  readonly rounds: number;
  /** Whether its home stays, for somebody to look into. */
  readonly keep: boolean;
  readonly say: Say;
}

/** What the clients saw. */
export function clientLines({ acknowledged, outages, unanswered }: Clients): Record<string, string> {
  const refused = acknowledged.filter(({ refusal }) => refusal !== undefined).length;
  return {
    acknowledged: `${acknowledged.length} (verified ${acknowledged.length - refused}, refused ${refused})`,
    'outages (503), unanswered': `${outages}, ${unanswered}`,
  };
}

/** What the log holds. */
export function findingLines({ lost, records, quotas, verified }: Findings): Record<string, string> {
  const quotaLines = quotas.map(({ cap, granted, spent, charged }, i) => [
    `right ${i + 1}`,
    `cap ${cap}, leased ${granted}, spent ${spent}, charged records ${charged}`,
  ]);
  return {
    lost: String(lost),
    'records of calls': String(records),
    ...Object.fromEntries(quotaLines),
    'log verify': verified,
  };
}

/** What must not be, of both. Nobody may have been told a smaller rest than is left of what they know to be spent. */
export function problemsOf(clients: Clients, { problems, quotas }: Findings): string[] {
  const found = [...problems, ...strangeIn(clients)];
  const unknown = clients.acknowledged.find(({ refusal }) => refusal !== undefined && refusal !== '05');
  if (unknown) found.push(`a call was refused with ${unknown.refusal}`);
  if (quotas.length === 0) found.push('no quota was used');
  return found;
}

function strangeIn({ strange }: Clients): string[] {
  const counts = new Map<string, number>();
  for (const text of strange) {
    const status = text.split('\r\n', 1)[0] ?? '';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => `${count} answers that nobody should get: ${status}`);
}

/** The report as a block of text. */
export function asBlock({ lines, problems }: Report): string {
  const rows = Object.entries({ ...lines, verdict: problems.length === 0 ? 'nothing lost' : problems.join('; ') });
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

/** Milliseconds as seconds with one decimal. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
