import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { readDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { PAPER_TYPES } from '../../forms/file-body.ts';
import { FileField } from '../../forms/file-field.tsx';
import { Form } from '../../forms/form.tsx';
import { paperBody } from '../../forms/paper-body.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import type { Institution } from '../../institutions/queries.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { paperWords } from '../agreement-words.ts';
import { type Agreement, keepAgreement, type Version } from '../queries.ts';
import { actWords } from './act-words.ts';

interface SignProps {
  readonly agreement: Agreement;
  readonly institution: Institution;
  readonly version: Version;
}

/** Records the paper as signed that comes next: the agreement, then its annex, later each addendum. */
export function SignDialog(props: SignProps) {
  const said = useWords(actWords);
  const papers = useWords(paperWords);
  const { agreement, version } = props;
  const { versionNo } = version;
  const paper =
    versionNo > 1 ? papers.addendum(versionNo - 1) : agreement.status === 'draft' ? papers.agreement : papers.annex;
  return (
    <ActDialog label={said.recordSignature} title={said.signTitle(paper)} variant="primary">
      {(close, back) => <SignForm {...props} close={close} back={back} />}
    </ActDialog>
  );
}

/** Sends a signed paper to where it belongs. */
function sign({ agreementId: id, status }: Agreement, { versionNo }: Version, facts: object, file: File) {
  const body = paperBody(facts, file);
  if (versionNo > 1) {
    const params = { path: { id, no: String(versionNo) } };
    return answerOf(api.POST('/portal/v1/agreements/{id}/addenda/{no}/signature', { params, ...body }));
  }
  const params = { path: { id } };
  if (status === 'draft') return answerOf(api.POST('/portal/v1/agreements/{id}/signature', { params, ...body }));
  return answerOf(api.POST('/portal/v1/agreements/{id}/juknis-signature', { params, ...body }));
}

interface Values {
  how: 'scan' | 'pades';
  signedOn: string;
  officeName: string;
  officePosition: string;
  institutionName: string;
  institutionPosition: string;
  file: FileList | null;
}

const fields = {
  how: 'how',
  signedOn: 'signedOn',
  'facts.signedOn': 'signedOn',
  office: 'officeName',
  'facts.office.name': 'officeName',
  'facts.office.position': 'officePosition',
  institution: 'institutionName',
  'facts.institution.name': 'institutionName',
  'facts.institution.position': 'institutionPosition',
  file: 'file',
} as const;

function SignForm({
  agreement,
  institution,
  version,
  close,
  back,
}: SignProps & { readonly close: () => void; readonly back: ReactNode }) {
  const said = useWords(actWords);
  const rules = useRules();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const form = useFields<Values>({
    how: 'scan',
    signedOn: '',
    officeName: session?.officer.name ?? '',
    officePosition: session?.officer.position ?? '',
    institutionName: institution.leaderName,
    institutionPosition: institution.leaderPosition,
    file: null,
  });
  const sending = useSending(form, { fields }, async (values) => {
    const { how, signedOn, officeName, officePosition, institutionName, institutionPosition, file } = values;
    const facts = {
      how,
      signedOn: readDay(signedOn),
      office: { name: officeName, position: officePosition },
      institution: { name: institutionName, position: institutionPosition },
    };
    await keepAgreement(await sign(agreement, version, facts, file?.[0] as File));
    close();
  });
  return (
    <Form sending={sending} send={said.recordSignature} beside={back}>
      <ChoiceField
        {...fieldOf(form, 'how')}
        label={said.how}
        choices={[
          ['scan', said.scan],
          ['pades', said.pades],
        ]}
      />
      <FileField {...fieldOf(form, 'file', rules.file)} label={said.file} hint={said.fileHint} accept={PAPER_TYPES} />
      <DayField {...fieldOf(form, 'signedOn', rules.day)} label={said.signedOn} />
      <TextField {...fieldOf(form, 'officeName', rules.filled)} label={said.officeName} />
      <TextField {...fieldOf(form, 'officePosition', rules.filled)} label={said.officePosition} />
      <TextField {...fieldOf(form, 'institutionName', rules.filled)} label={said.institutionName} />
      <TextField {...fieldOf(form, 'institutionPosition', rules.filled)} label={said.institutionPosition} />
    </Form>
  );
}
