import { useWatch } from 'react-hook-form';
import { answerOf, api } from '../api/client.ts';
import type { Body } from '../api/queries.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import type { Guide, Tried } from './queries.ts';
import { tryWords } from './try-words.ts';

interface TryFormProps {
  readonly rightId: string;
  readonly guide: Guide;
  readonly onTried: (tried: Tried) => void;
}

type Asked = Body<'tryNewMethod'>;

interface TryValues {
  readonly about: Asked['about'];
  readonly nik: string;
  readonly caseRef: string;
  readonly values: Record<string, string>;
}

const map = { fields: { nik: 'nik', caseRef: 'caseRef', about: 'about' } } as const;

/** The question: about whom, and what the institution's client would send. It begins with the guide's own example. */
export function TryForm({ rightId: id, guide, onTried }: TryFormProps) {
  const said = useWords(tryWords);
  const elements = guide.elements.filter(({ name }) => name !== 'NIK');
  const form = useFields<TryValues>({ about: 'sandbox', nik: guide.now.body.NIK ?? '', caseRef: '', values: {} });
  const about = useWatch({ control: form.control, name: 'about' });
  const { errors } = form.formState;
  const sending = useSending(form, map, async ({ nik, caseRef, values }) => {
    const body: Asked = { about, nik, values, ...(about === 'register' && { caseRef: caseRef.trim() }) };
    onTried(await answerOf(api.POST('/portal/v1/rights/{id}/switchover/try', { params: { path: { id } }, body })));
  });
  return (
    <Form sending={sending} send={said.send}>
      <ChoiceField
        id="about"
        label={said.about}
        choices={[
          ['sandbox', said.sandbox],
          ['register', said.register],
        ]}
        error={errors.about?.message}
        {...form.register('about')}
      />
      {about === 'register' && (
        <TextField
          id="caseRef"
          label={said.caseRef}
          hint={`${said.registerHint} ${said.caseRefHint}`}
          maxLength={100}
          error={errors.caseRef?.message}
          {...form.register('caseRef', { validate: (text) => text.trim().length >= 3 || said.needCase })}
        />
      )}
      <TextField
        id="nik"
        label={said.nik}
        inputMode="numeric"
        autoComplete="off"
        error={errors.nik?.message}
        {...form.register('nik', { validate: (text) => text.replace(/\D/g, '').length === 16 || said.needNik })}
      />
      {elements.map(({ name, label, format }) => (
        <TextField
          key={name}
          id={`values.${name}`}
          label={label}
          hint={format.id}
          maxLength={200}
          autoComplete="off"
          {...form.register(`values.${name}`)}
        />
      ))}
    </Form>
  );
}
