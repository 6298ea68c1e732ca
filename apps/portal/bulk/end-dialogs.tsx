import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { pathOf } from '../router/places.ts';
import { toast } from '../shell/toast.tsx';
import { useWords } from '../words/language.ts';
import { jobWords } from './job-words.ts';
import { forgetJob, type JobPlace, moveJob } from './queries.ts';

/** Ends a list for good, after saying what that keeps and what not. */
export function CancelDialog({ at }: { readonly at: JobPlace }) {
  const said = useWords(jobWords);
  return (
    <ActDialog label={said.cancel} title={said.cancelTitle} danger>
      {(close, back) => (
        <EndForm text={said.cancelText} send={said.cancel} back={back} end={() => moveJob(at, 'cancel').then(close)} />
      )}
    </ActDialog>
  );
}

/** Deletes a list with its rows and answers, and goes back to the others. */
export function ForgetDialog({ at }: { readonly at: JobPlace }) {
  const said = useWords(jobWords);
  const navigate = useNavigate();
  const forget = async () => {
    await forgetJob(at);
    await navigate({ to: pathOf('bulkJobs') });
    toast(said.forgotten);
  };
  return (
    <ActDialog label={said.forget} title={said.forgetTitle} variant="tertiary" danger>
      {(_, back) => <EndForm text={said.forgetText} send={said.forget} back={back} end={forget} />}
    </ActDialog>
  );
}

interface EndFormProps {
  readonly text: string;
  readonly send: string;
  readonly back: ReactNode;
  readonly end: () => Promise<void>;
}

function EndForm({ text, send, back, end }: EndFormProps) {
  const form = useFields({});
  const sending = useSending(form, { fields: {} }, end);
  return (
    <Form sending={sending} send={send} danger beside={back}>
      <p>{text}</p>
    </Form>
  );
}
