import { Button } from '@digdir/designsystemet-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Empty } from '../pieces/empty.tsx';
import { Icon } from '../pieces/icon.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { pathOf, type Search } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { AttachmentsSheet } from './attachments-sheet.tsx';
import { FilledIn } from './filled-in.tsx';
import { fillingWords } from './filling-words.ts';
import { Lacking } from './lacking.tsx';
import { type Application, renewApplications } from './queries.ts';
import { canWrite, useApplication } from './use-application.ts';

/** What is asked of whoever is about to submit: everything that was filled in, once more. */
export function Screen() {
  const said = useWords(fillingWords);
  const application = useApplication();
  const { applicationId: id } = application;
  const { pindaian }: Search = useSearch({ strict: false });
  if (!canWrite(application)) return <Submitted id={id} />;
  const change = (
    <PlaceLink place="applicationForm" of={{ id }}>
      {said.change}
    </PlaceLink>
  );
  return (
    <>
      <PageHead title={said.check} above={application.applicant.name}>
        {said.checkLead}
      </PageHead>
      <div className="sheets checking">
        {pindaian === 'gagal' && (
          <p className="warned" role="alert">
            <Icon name="due" large />
            {said.scanFailed}
          </p>
        )}
        <Lacking application={application} />
        <FilledIn application={application} note={change} />
        <AttachmentsSheet application={application} />
        <Submit application={application} />
      </div>
    </>
  );
}

function Submit({ application: { applicationId: id, version, missing } }: { readonly application: Application }) {
  const said = useWords(fillingWords);
  const navigate = useNavigate();
  const sending = useSending(useFields({}), { fields: {} }, async () => {
    const submitting = api.POST('/portal/v1/applications/{id}/submit', { params: { path: { id } }, body: { version } });
    await answerOf(submitting);
    await renewApplications();
    await navigate({ to: pathOf('application'), params: { id } as never });
  });
  if (missing.length === 0) {
    return (
      <Form sending={sending} send={said.submit}>
        <p>{said.declare}</p>
      </Form>
    );
  }
  return (
    <div className="buttons">
      <Button aria-disabled="true" aria-describedby="belum-lengkap">
        {said.submit}
      </Button>
      <span className="hint" id="belum-lengkap">
        {said.notSubmitted}
      </span>
    </div>
  );
}

function Submitted({ id }: { readonly id: string }) {
  const said = useWords(fillingWords);
  const step = (
    <PlaceLink place="application" of={{ id }}>
      {said.toApplication}
    </PlaceLink>
  );
  return (
    <>
      <PageHead title={said.check} />
      <Empty title={said.closed} step={step}>
        {said.checkLead}
      </Empty>
    </>
  );
}
