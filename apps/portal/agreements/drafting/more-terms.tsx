import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { type Choice, SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { TickField } from '../../forms/tick-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useWords } from '../../words/language.ts';
import { actWords } from '../acts/act-words.ts';
import { answerWords, weekdayWords } from '../right-words.ts';
import { usePlaceAndTimeRules } from '../use-place-and-time-rules.ts';
import type { AnnexForm } from './annex-form.ts';
import { draftWords } from './draft-words.ts';

/** Terms that are as usual in most rights. They open by themselves where something is wrong with one of them. */
export function MoreTerms({ form, at }: { readonly form: AnnexForm; readonly at: number }) {
  const said = useWords(draftWords);
  const acts = useWords(actWords);
  const answers = useWords(answerWords);
  const days = useWords(weekdayWords);
  const rules = { ...useRules(), ...usePlaceAndTimeRules() };
  const wrong = form.formState.errors.rights?.[at];
  const isWrong = shown.some((name) => wrong?.[name] !== undefined);
  return (
    <details className="more" open={isWrong || undefined}>
      <summary>{said.more}</summary>
      <div className="more__fields">
        <div className="ticks">
          <ChoiceField
            {...fieldOf(form, `rights.${at}.weekdays`, rules.weekdays)}
            label={acts.weekdays}
            choices={Object.entries(days) as Choice[]}
            several
          />
        </div>
        <div className="pair">
          <TextField {...fieldOf(form, `rights.${at}.opens`, rules.hour)} label={acts.opens} hint={acts.hourHint} />
          <TextField {...fieldOf(form, `rights.${at}.closes`, rules.hour)} label={acts.closes} hint={acts.hourHint} />
          <TextField {...fieldOf(form, `rights.${at}.reserve`, rules.count)} label={said.reserve} inputMode="numeric" />
          <TextField
            {...fieldOf(form, `rights.${at}.threshold`, rules.count)}
            label={said.threshold}
            inputMode="numeric"
          />
          <SelectField
            {...fieldOf(form, `rights.${at}.output`)}
            label={said.output}
            choices={Object.entries(answers) as Choice[]}
          />
        </div>
        <TextField {...fieldOf(form, `rights.${at}.scope`)} label={said.scope} hint={said.scopeHint} />
        <TickField {...fieldOf(form, `rights.${at}.requiresOfficer`)} label={acts.requiresOfficer} />
        <TickField {...fieldOf(form, `rights.${at}.requiresCase`)} label={acts.requiresCase} />
        <div className="pair">
          <TextField
            {...fieldOf(form, `rights.${at}.valuesUntil`, rules.dayOrNone)}
            label={said.valuesUntil}
            hint={said.valuesUntilHint}
            inputMode="numeric"
          />
          <TextField
            {...fieldOf(form, `rights.${at}.valuesApproval`)}
            label={said.valuesApproval}
            hint={said.valuesApprovalHint}
          />
        </div>
      </div>
    </details>
  );
}

/** The fields that stand here. */
const shown = [
  'weekdays',
  'opens',
  'closes',
  'reserve',
  'threshold',
  'scope',
  'valuesUntil',
  'valuesApproval',
] as const;
