import type { Officer } from '../../src/institutions/index.ts';
import { bears, type Caller } from './callers.ts';
import type { PortalAnswer } from './open-portal.ts';

/** The names of all who may knock at the portal, such as `city head`. */
export type Everyone = readonly string[];

/** Who got which status. */
export type Answers = Readonly<Record<number, Everyone>>;

const officePeople = ['head', 'reviewer', 'administrator', 'auditor'] as const;
const institutionPeople = ['admin', 'operator', 'integrator'] as const;
type Side = 'pusat' | 'province' | 'city' | 'elsewhere' | 'hospital' | 'stranger';

/** The names of people of an office or institution: all of them, or those of some roles. */
export function people(at: Side, ...roles: readonly string[]): Everyone {
  const all: readonly string[] = at === 'hospital' || at === 'stranger' ? institutionPeople : officePeople;
  return all.filter((role) => roles.length === 0 || roles.includes(role)).map((role) => `${at} ${role}`);
}

/** Has each caller ask in its turn, and gathers who got which status. */
export async function gather(
  callers: readonly Caller[],
  ask: (officer: Officer | undefined) => Promise<PortalAnswer & { readonly fault?: string }>,
): Promise<Answers> {
  const got: Record<number, string[]> = {};
  for (const { name, officer, deafTo } of callers) {
    const { status, text, fault } = await ask(officer);
    const overhears = deafTo.some((mark) => bears(text, mark)) ? 'hears of the other side' : undefined;
    got[status] = [...(got[status] ?? []), [name, overhears, fault].filter((part) => part !== undefined).join(', ')];
  }
  return got;
}
