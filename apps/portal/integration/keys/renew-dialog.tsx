import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { answerOf, api } from '../../api/client.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { now } from '../../time/clock.ts';
import { useWords } from '../../words/language.ts';
import { keyWords } from './key-words.ts';
import { emptyPublicKey, PublicKeyField, type PublicKeyValues, publicKeyFrom } from './public-key-field.tsx';
import { type Key, renewKeys } from './queries.ts';
import type { Once } from './secret-once.tsx';

interface RenewProps {
  readonly of: Key;
  readonly overlapDays: number;
  readonly institutionId: string;
  readonly onMade: (once: Once) => void;
}

/** Renews a key; the secret of before is void at once, or is taken for some days more. */
export function RenewDialog(props: RenewProps) {
  const said = useWords(keyWords);
  return (
    <ActDialog label={said.renew} about={props.of.user} title={said.renewTitle(props.of.user)}>
      {(close, back) => <RenewForm {...props} close={close} back={back} />}
    </ActDialog>
  );
}

interface RenewValues extends PublicKeyValues {
  readonly before: 'void' | 'taken';
  readonly days: string;
}

const map = {
  fields: { until: 'days', publicKey: 'publicKey', 'public-key': 'publicKey' },
} as const;

function RenewForm({
  of: { credentialId: id, kind },
  overlapDays,
  institutionId,
  onMade,
  close,
  back,
}: RenewProps & { readonly close: () => void; readonly back: ReactNode }) {
  const said = useWords(keyWords);
  const offered = [1, 3, 7, 14, 30, 60, 90].filter((days) => days <= overlapDays);
  const form = useFields<RenewValues>({
    ...emptyPublicKey,
    before: offered.length > 0 ? 'taken' : 'void',
    days: String(offered[0] ?? ''),
  });
  const before = useWatch({ control: form.control, name: 'before' });
  const sending = useSending(form, map, async (values) => {
    const given = kind === 'oauth' ? await publicKeyFrom(values) : undefined;
    const body = {
      ...(values.before === 'taken' && { until: until(Number(values.days)) }),
      ...(given && { publicKey: given.publicKey }),
    };
    const made = await answerOf(api.POST('/portal/v1/credentials/{id}/rotate', { params: { path: { id } }, body }));
    onMade({ ...made, privateKey: given?.privateKey ?? null });
    close();
    await renewKeys(institutionId);
  });
  return (
    <Form sending={sending} send={said.renew} beside={back}>
      <p>{said.renewText}</p>
      {kind === 'oauth' && <PublicKeyField form={form as never} />}
      {offered.length > 0 && (
        <ChoiceField
          label={said.before}
          choices={[
            ['taken', said.taken],
            ['void', said.void],
          ]}
          {...fieldOf(form, 'before')}
        />
      )}
      {offered.length > 0 && before === 'taken' && (
        <SelectField
          label={said.days}
          hint={said.daysHint}
          choices={offered.map((days) => [String(days), said.daysOf(days)])}
          {...fieldOf(form, 'days')}
        />
      )}
    </Form>
  );
}

/** A minute less than whole days, so that a clock that goes ahead of the server's does not ask for too much. */
function until(days: number): string {
  return new Date(now() + days * 86_400_000 - 60_000).toISOString();
}
