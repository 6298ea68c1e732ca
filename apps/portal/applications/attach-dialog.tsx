import type { ReactNode } from 'react';
import { PAPER_TYPES } from '../forms/file-body.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { attachPaper, isUnfit } from './attach-paper.ts';
import { attachWords } from './attach-words.ts';
import { paperWords } from './paper-words.ts';
import { type Application, type PaperKind, renewApplications } from './queries.ts';

interface Fields {
  readonly kind: PaperKind | '';
  readonly file: FileList | null;
}

/** Adds a paper to an application. */
export function AttachDialog({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  return (
    <ActDialog label={said.attach} title={said.attach}>
      {(close, back) => <AttachForm application={application} close={close} back={back} />}
    </ActDialog>
  );
}

interface AttachFormProps {
  readonly application: Application;
  readonly close: () => void;
  readonly back: ReactNode;
}

function AttachForm({ application: { applicationId, attachable }, close, back }: AttachFormProps) {
  const said = useWords(attachWords);
  const kinds = useWords(paperWords);
  const form = useFields<Fields>({ kind: '', file: null });
  const sending = useSending(form, { fields: { kind: 'kind', file: 'file' } }, async ({ kind, file }) => {
    const [chosen] = file ?? [];
    if (kind === '' || !chosen) return;
    await attachPaper(applicationId, kind, chosen);
    await renewApplications();
    close();
  });
  const { errors } = form.formState;
  return (
    <Form sending={sending} send={said.attach} beside={back}>
      <SelectField
        id="kind"
        label={said.kind}
        none={said.choose}
        choices={attachable.map((kind) => [kind, kinds[kind]])}
        error={errors.kind?.message}
        {...form.register('kind', { required: said.needKind })}
      />
      <FileField
        id="file"
        label={said.file}
        hint={said.hint}
        accept={PAPER_TYPES}
        error={errors.file?.message}
        {...form.register('file', {
          validate: (files) => {
            const [chosen] = files ?? [];
            if (!chosen) return said.needFile;
            return isUnfit(chosen) ? said.unfit : true;
          },
        })}
      />
    </Form>
  );
}
