import { elements } from '../reference/index.ts';
import { asResident, registerValue } from '../register/index.ts';
import type { SandboxPerson } from './people.ts';

/** What the register of the sandbox holds of a person, by element as it is written in a question; empty values are left out. */
export function heldValues({ member, family }: SandboxPerson): Record<string, string> {
  const resident = asResident(family, member);
  const held = elements.flatMap(({ name }) => {
    const value = registerValue(resident, name);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(held);
}
