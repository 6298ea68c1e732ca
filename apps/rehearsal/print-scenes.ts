import { ORDINARY_PERSON, type Scenario } from './scenario.ts';

/** The scenes with the NIKs to ask about, as aligned columns. */
export function sceneTable(scenarios: readonly Scenario[]): string {
  const width = Math.max(0, ...scenarios.map(({ name }) => name.length));
  return scenarios
    .map(({ name, nik, about, person }) => {
      const named = person === ORDINARY_PERSON ? '' : `; NAMA_LGKP: ${person}`;
      return `  ${nik}  ${name.padEnd(width)}  ${about.id}${named}`;
    })
    .join('\n');
}
