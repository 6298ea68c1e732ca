import type { Officer } from '../../src/institutions/index.ts';
import { bears, type Caller, callersOf } from './callers.ts';
import type { Staff } from './enter-staff.ts';
import type { Portal, PortalAnswer } from './open-portal.ts';

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

/** Calls once as everybody, and answers who got which status. Whoever hears what it must not is told by name and fault. */
export function askEveryone(
  portal: Portal,
  staff: Staff,
  ...call: Parameters<Portal['call']> extends [unknown, ...infer Call] ? Call : never
): Promise<Answers> {
  return gather(callersOf(staff), (officer) => portal.call(officer, ...call));
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
