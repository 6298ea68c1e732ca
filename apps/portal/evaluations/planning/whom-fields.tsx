import { useSuspenseQuery } from '@tanstack/react-query';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useOwnSession } from '../../account/own-session.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { institutionsQuery } from '../../institutions/queries.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { useWords } from '../../words/language.ts';
import type { PlanValues } from './plan-values.ts';
import { planWords } from './plan-words.ts';

/** Whom an evaluation invites: every institution that the office looks after, or some of them. */
export function WhomFields({ form }: { readonly form: UseFormReturn<PlanValues> }) {
  const said = useWords(planWords);
  const office = useOwnSession().officer.officeCode ?? '';
  const { data } = useSuspenseQuery(institutionsQuery({ office, limit: '200' }));
  const whom = useWatch({ control: form.control, name: 'whom' });
  const open = data.institutions.filter(({ status }) => status !== 'closed');
  const some = { validate: (chosen: readonly string[]) => chosen.length > 0 || said.needSome };
  return (
    <Sheet title={said.guests}>
      <ChoiceField
        {...fieldOf(form, 'whom')}
        label={said.whom}
        choices={[
          ['all', said.all],
          ['some', said.some],
        ]}
      />
      {whom === 'some' && (
        <div className="ticks">
          <ChoiceField
            {...fieldOf(form, 'institutions', some)}
            label={said.chosen}
            several
            choices={open.map(({ institutionId, name }) => [institutionId, name] as const)}
          />
        </div>
      )}
    </Sheet>
  );
}
