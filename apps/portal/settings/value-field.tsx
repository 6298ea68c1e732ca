import type { UseFormReturn } from 'react-hook-form';
import { ChoiceField } from '../forms/choice-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { allowedOf } from './allowed.ts';
import type { Setting } from './queries.ts';
import { settingWords, unitWords, valueWords } from './setting-words.ts';
import { type TypedValue, valueIn } from './typed-value.ts';

interface ValueFieldProps {
  readonly setting: Setting;
  // biome-ignore lint/suspicious/noExplicitAny: a form of more fields is no form of these alone, though it has them
  readonly form: UseFormReturn<any>;
}

/** Asks for the new value in the way of what it can be: yes or no, one of some words, their order, numbers. */
export function ValueField({ setting, form }: ValueFieldProps) {
  const said = useWords(settingWords);
  const names: Readonly<Record<string, string>> = useWords(valueWords);
  const allowed = allowedOf(setting.allowed);
  if (allowed.kind === 'order')
    return allowed.words.map((_, at) => (
      <SelectField
        {...fieldOf(form, `order.${at}`)}
        key={said.place(at + 1)}
        label={said.place(at + 1)}
        none={said.unused}
        choices={allowed.words.map((word) => [word, names[word] ?? word] as const)}
      />
    ));
  if (allowed.kind === 'number' || allowed.kind === 'numbers') return <NumberField setting={setting} form={form} />;
  const words = allowed.kind === 'one' ? allowed.words : ['true', 'false'];
  return (
    <ChoiceField
      {...fieldOf(form, 'value')}
      label={said.newValue}
      choices={words.map((word) => [word, names[word] ?? word] as const)}
    />
  );
}

function NumberField({ setting, form }: ValueFieldProps) {
  const said = useWords(settingWords);
  const units = useWords(unitWords);
  const spoken = useStore(language);
  const rules = useRules();
  const allowed = allowedOf(setting.allowed);
  if (!('least' in allowed)) return null;
  const [least, most] = [allowed.least, allowed.most].map((each) => formatNumber(each, spoken)) as [string, string];
  const unit = units[setting.unit as keyof typeof units];
  const areNumbers = (value: string) =>
    valueIn(allowed, { value, order: [] } satisfies TypedValue) !== undefined || said.notThese;
  return (
    <TextField
      {...fieldOf(form, 'value', allowed.kind === 'number' ? rules.count : { validate: areNumbers })}
      label={said.newValue}
      hint={allowed.kind === 'number' ? said.range(least, most, unit && ` ${unit}`) : said.several(least, most)}
      inputMode={allowed.kind === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
    />
  );
}
