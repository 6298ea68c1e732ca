import type { Explanation, PatternKind, PatternRule } from '../model.ts';
import { burst } from './burst.ts';
import { guesses } from './guesses.ts';
import { offHours } from './off-hours.ts';
import { sequence } from './sequence.ts';
import { sharedCredential } from './shared-credential.ts';
import { velocity } from './velocity.ts';

// biome-ignore lint/suspicious/noExplicitAny: each rule reads the evidence that it has written itself
type AnyRule = PatternRule<any>;

/** Every rule. */
export const rules: readonly AnyRule[] = [burst, offHours, velocity, sequence, guesses, sharedCredential];

const byKind = new Map(rules.map((rule) => [rule.kind, rule]));

/** Why a pattern of a kind was found, by its evidence. */
export function explain(kind: PatternKind, evidence: unknown): Explanation {
  return (byKind.get(kind) as AnyRule).explain(evidence);
}
