import type { TSchema } from 'typebox';

interface Allowed {
  readonly const?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Allowed;
}

/** The values that a setting can have, in words that go after "Give". */
export function describeAllowed(schema: TSchema): string {
  const allowed: Allowed = schema;
  if ('const' in allowed) return `${JSON.stringify(allowed.const)}, which is fixed`;
  if (allowed.type === 'boolean') return 'true or false';
  if (allowed.enum) return `one of ${allowed.enum.join(', ')}`;
  if (allowed.items) return `a list without repetitions, each ${describeAllowed(allowed.items as TSchema)}`;
  return `a whole number from ${allowed.minimum} to ${allowed.maximum}`;
}
