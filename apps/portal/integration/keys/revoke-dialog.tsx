import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { toast } from '../../shell/toast.tsx';
import { useWords } from '../../words/language.ts';
import { keyWords } from './key-words.ts';
import { type Key, renewKeys } from './queries.ts';

interface RevokeProps {
  readonly of: Key;
  readonly institutionId: string;
}

/** Revokes a key for good: the very next call is refused. */
export function RevokeDialog(props: RevokeProps) {
  const said = useWords(keyWords);
  return (
    <ActDialog
      label={said.revoke}
      about={props.of.user}
      title={said.revokeTitle(props.of.user)}
      variant="tertiary"
      danger
    >
      {(close, back) => <RevokeForm {...props} close={close} back={back} />}
    </ActDialog>
  );
}

const map = { fields: { reason: 'reason' } } as const;

function RevokeForm({
  of: { credentialId: id, user },
  institutionId,
  close,
  back,
}: RevokeProps & { readonly close: () => void; readonly back: ReactNode }) {
  const said = useWords(keyWords);
  const rules = useRules();
  const form = useFields({ reason: '' });
  const sending = useSending(form, map, async (body) => {
    await answerOf(api.POST('/portal/v1/credentials/{id}/revoke', { params: { path: { id } }, body }));
    toast(said.revoked(user));
    close();
    await renewKeys(institutionId);
  });
  return (
    <Form sending={sending} send={said.revokeNow} danger beside={back}>
      <p>{said.revokeText}</p>
      <TextField
        label={said.reason}
        hint={said.reasonHint}
        maxLength={200}
        {...fieldOf(form, 'reason', rules.filled)}
      />
    </Form>
  );
}
