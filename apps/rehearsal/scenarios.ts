import { Fault } from '../../src/kernel/index.ts';
import { nativeScenarios } from './native-scenarios.ts';
import type { Door, Scenario } from './scenario.ts';
import { wireScenarios } from './wire-scenarios.ts';

/** Every scene, those of the wire first. */
export const scenarios: readonly Scenario[] = [...wireScenarios, ...nativeScenarios];

/**
 * The scenes that are asked for. `only`: names or beginnings of names, separated by commas.
 *
 * @throws Fault `invalid_input` for a name that begins none of them.
 */
export function selectScenarios(door: Door | 'both', only: string | undefined): readonly Scenario[] {
  const open = scenarios.filter((one) => door === 'both' || one.door === door);
  const wanted = (only ?? '').split(',').map((name) => name.trim());
  if (wanted.join('') === '') return open;
  const unknown = wanted.find((name) => name === '' || !open.some((one) => one.name.startsWith(name)));
  if (unknown !== undefined) {
    const remedy = '`GET /rehearsal` and docs/rehearsal.md list them; mind --door.';
    throw new Fault('invalid_input', `No scenario is called ${unknown || '""'}.`, { field: 'only', remedy });
  }
  // A whole name means that one alone: wire-outage is no wish for others that begin so.
  const means = (name: string, { name: own }: Scenario) =>
    open.some((one) => one.name === name) ? own === name : own.startsWith(name);
  return open.filter((one) => wanted.some((name) => means(name, one)));
}
