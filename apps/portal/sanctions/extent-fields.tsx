import type { UseFormReturn } from 'react-hook-form';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { purposeWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';
import { mayNameRight, type ProposalValues, type Subject } from './proposal-values.ts';
import { accessMethodWords, proposeWords } from './propose-words.ts';
import type { Kind } from './queries.ts';

interface ExtentFieldsProps extends Subject {
  readonly form: UseFormReturn<ProposalValues>;
  readonly kind: Kind | '';
}

/** How far a sanction goes: by how much, about which right, which agreement. Each kind asks for its own alone. */
export function ExtentFields({ form, kind, agreements }: ExtentFieldsProps) {
  const said = useWords(proposeWords);
  const { errors } = form.formState;
  const rightChoices = useRightChoices(agreements);
  return (
    <>
      {kind === 'quota_cut' && (
        <TextField
          id="percent"
          label={said.percent}
          hint={said.percentHint}
          inputMode="numeric"
          error={errors.percent?.message}
          {...form.register('percent', {
            pattern: { value: /^[1-9]\d?$/, message: said.needPercent },
            required: said.needPercent,
          })}
        />
      )}
      {mayNameRight(kind) && rightChoices.length > 0 && (
        <SelectField
          id="rightId"
          label={said.rightId}
          none={said.allRights}
          choices={rightChoices}
          error={errors.rightId?.message}
          {...form.register('rightId')}
        />
      )}
      {kind === 'end_of_agreement' && (
        <SelectField
          id="agreementId"
          label={said.agreementId}
          none={said.choose}
          choices={agreements.map(({ agreementId, number }) => [agreementId, number] as const)}
          error={errors.agreementId?.message}
          {...form.register('agreementId', { required: said.needAgreement })}
        />
      )}
    </>
  );
}

function useRightChoices(agreements: Subject['agreements']) {
  const said = useWords(proposeWords);
  const purposes = useWords(purposeWords);
  const methods = useWords(accessMethodWords);
  return agreements.flatMap(({ number, rights }) =>
    rights
      .filter(({ status }) => status === 'active')
      .map(({ rightId, method = 'web_service', purpose }) => {
        return [rightId, said.right(methods[method], purposes[purpose].toLowerCase(), number)] as const;
      }),
  );
}
