import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { fileBody, PAPER_TYPES } from '../forms/file-body.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import type { Choice } from '../forms/select-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import { type Evaluation, type FileKind, keepEvaluation } from './queries.ts';
import { fileKindWords } from './state-words.ts';

interface AddFileProps {
  readonly evaluation: Evaluation;
}

/** Adds a file to an evaluation. */
export function AddFile({ evaluation }: AddFileProps) {
  const said = useWords(evaluationWords);
  return (
    <ActDialog label={said.addFile} title={said.addFile}>
      {(close, back) => <AddFileForm evaluation={evaluation} close={close} back={back} />}
    </ActDialog>
  );
}

interface Values {
  kind: FileKind;
  file: FileList | null;
}

const map = { fields: { kind: 'kind', file: 'file' } } as const;

interface AddFileFormProps extends AddFileProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

function AddFileForm({ evaluation: { evaluationId: id }, close, back }: AddFileFormProps) {
  const said = useWords(evaluationWords);
  const kinds = Object.entries(useWords(fileKindWords)) as Choice[];
  const rules = useRules();
  const form = useFields<Values>({ kind: 'material', file: null });
  const sending = useSending(form, map, async ({ kind, file }) => {
    const sent = api.POST('/portal/v1/evaluations/{id}/files', {
      params: { path: { id }, query: { kind } },
      body: fileBody(file?.[0] as File),
    });
    await keepEvaluation(await answerOf(sent));
    close();
  });
  return (
    <Form sending={sending} send={said.addFile} beside={back}>
      <ChoiceField {...fieldOf(form, 'kind')} label={said.kind} choices={kinds} />
      <FileField {...fieldOf(form, 'file', rules.file)} label={said.file} hint={said.fileHint} accept={PAPER_TYPES} />
    </Form>
  );
}
