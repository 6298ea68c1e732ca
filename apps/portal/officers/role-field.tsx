import type { UseFormReturn } from 'react-hook-form';
import { roleWords } from '../account/role-words.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { useRules } from '../forms/use-rules.ts';
import { useWords } from '../words/language.ts';
import { officerWords } from './officer-words.ts';
import type { Role } from './queries.ts';
import { roleDuties } from './role-duties.ts';

interface RoleFieldProps {
  // biome-ignore lint/suspicious/noExplicitAny: a form of more fields is no form of these alone, though it has them
  readonly form: UseFormReturn<any>;
  readonly roles: readonly Role[];
  readonly hint?: string;
}

/** The roles of somebody, each with what it may do. */
export function RoleField({ form, roles, hint }: RoleFieldProps) {
  const said = useWords(officerWords);
  const names = useWords(roleWords);
  const duties = useWords(roleDuties);
  const rules = useRules();
  return (
    <ChoiceField
      {...fieldOf(form, 'roles', rules.some)}
      several
      label={said.roles}
      hint={hint ?? said.rolesHint}
      choices={roles.map((role) => [role, names[role], duties[role]] as const)}
    />
  );
}
