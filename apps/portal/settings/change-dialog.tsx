import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { allowedOf } from './allowed.ts';
import { keepSettings, type Setting } from './queries.ts';
import { settingWords } from './setting-words.ts';
import { typedOf, valueIn } from './typed-value.ts';
import { useSayValue } from './use-say-value.ts';
import { ValueField } from './value-field.tsx';

/** Decides a setting by a letter, with the reason that every office reads. */
export function ChangeDialog({ setting }: { readonly setting: Setting }) {
  const said = useWords(settingWords);
  const spoken = useStore(language);
  return (
    <ActDialog label={said.change} about={setting.about[spoken]} title={said.changeTitle} variant="tertiary">
      {(close, back) => <ChangeForm setting={setting} close={close} back={back} />}
    </ActDialog>
  );
}

interface ChangeFormProps {
  readonly setting: Setting;
  readonly close: () => void;
  readonly back: ReactNode;
}

function ChangeForm({ setting, close, back }: ChangeFormProps) {
  const said = useWords(settingWords);
  const spoken = useStore(language);
  const say = useSayValue();
  const rules = useRules();
  const form = useFields({ ...typedOf(setting.value), letterNo: '', reason: '' });
  const allowed = allowedOf(setting.allowed);
  const value = allowed.kind === 'order' ? 'order.0' : 'value';
  const fields = { value, letterNo: 'letterNo', reason: 'reason' } as const;
  const sending = useSending(form, { fields }, async ({ letterNo, reason, ...typed }) => {
    const params = { path: { key: setting.key } };
    const body = { value: valueIn(allowed, typed), letterNo: letterNo.trim(), reason: reason.trim() };
    keepSettings((await answerOf(api.PUT('/portal/v1/settings/{key}', { params, body }))).settings);
    close();
  });
  return (
    <Form sending={sending} send={said.decide} beside={back}>
      <p>{setting.about[spoken]}</p>
      <p className="hint">
        {said.from(say(setting))} {said.atOnce}
      </p>
      <ValueField setting={setting} form={form} />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letterNo} maxLength={100} />
      <TextAreaField
        {...fieldOf(form, 'reason', rules.filled)}
        label={said.reason}
        hint={said.reasonHint}
        maxLength={300}
      />
    </Form>
  );
}
