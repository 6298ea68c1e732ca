import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { elementsQuery } from '../../api/queries.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import type { Sandbox } from './queries.ts';
import { questionFrom, type TryValues, usual } from './question-from.ts';
import { sandboxWords } from './sandbox-words.ts';
import { type Tried, tryQuestion } from './try-question.ts';

interface TryFormProps {
  /** With one test key at least. */
  readonly sandbox: Sandbox;
  /** Whom the question is about, as chosen on the page. */
  readonly nik: string;
  readonly onTried: (tried: Tried) => void;
}

/** The question: by which test key, about whom, and what is said of that person. What is wrong with it the answer says. */
export function TryForm({ sandbox: { keys, people }, nik, onTried }: TryFormProps) {
  const said = useWords(sandboxWords);
  const spoken = useStore(language);
  const { data: known } = useSuspenseQuery(elementsQuery);
  const form = useFields<TryValues>({ credential: keys[0]?.credentialId ?? '', about: 'person', ...nothingSaid });
  const { credential, about } = useWatch({ control: form.control });
  const right = (keys.find(({ credentialId }) => credentialId === credential) ?? keys[0])?.right;
  // Whoever is chosen brings the values that are held; of a forced outcome any value does, so those of the first person.
  useEffect(() => {
    const held = (people.find((person) => person.nik === nik) ?? people[0])?.values ?? {};
    form.setValue('nik', nik);
    form.setValue('values', Object.fromEntries(usual.map((name) => [name, held[name] ?? ''])));
  }, [form, people, nik]);
  const sending = useSending(form, { fields: {} }, async (values) => {
    if (right) onTried(await tryQuestion(values.credential, questionFrom(values, right)));
  });
  const asked = known.elements.filter(({ name }) => right?.elements.includes(name));
  const documents = known.documents.filter(({ kind }) => right?.documents.includes(kind));
  return (
    <Form sending={sending} send={said.send}>
      <SelectField
        label={said.key}
        choices={keys.map(({ credentialId, name }) => [credentialId, name])}
        {...fieldOf(form, 'credential')}
      />
      <ChoiceField
        label={said.about}
        hint={documents.length === 0 ? said.noDocuments : undefined}
        choices={[['person', said.person], ...(documents.length > 0 ? [['document', said.document] as const] : [])]}
        {...fieldOf(form, 'about')}
      />
      <TextField label={said.nik} hint={said.nikHint} maxLength={40} autoComplete="off" {...fieldOf(form, 'nik')} />
      {about === 'document' ? (
        <>
          <SelectField
            label={said.kind}
            none={said.choose}
            choices={documents.map(({ kind, label }) => [kind, label[spoken]])}
            {...fieldOf(form, 'kind')}
          />
          <TextField label={said.number} maxLength={100} autoComplete="off" {...fieldOf(form, 'number')} />
        </>
      ) : (
        <div className="try__elements">
          {asked.map(({ name, label }) => (
            <TextField
              key={name}
              label={label[spoken]}
              maxLength={500}
              autoComplete="off"
              {...fieldOf(form, `values.${name}`)}
            />
          ))}
        </div>
      )}
      {right?.requiresOfficer && <TextField label={said.officer} maxLength={100} {...fieldOf(form, 'officer')} />}
      {right?.requiresCase && <TextField label={said.case} maxLength={100} {...fieldOf(form, 'caseRef')} />}
    </Form>
  );
}

const nothingSaid = { nik: '', values: {}, kind: '', number: '', officer: 'petugas 1', caseRef: 'percobaan' } as const;
