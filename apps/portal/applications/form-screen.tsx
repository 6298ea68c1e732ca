import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { type Draft, draftOf, readDraft } from './draft.ts';
import { draftMap } from './draft-map.ts';
import { fillingWords } from './filling-words.ts';
import { FormFields } from './form-fields.tsx';
import { type Application, renewApplications } from './queries.ts';
import { ReturnedNote } from './returned-note.tsx';
import { canWrite, useApplication } from './use-application.ts';

/** The form of a draft or of a returned application, to be filled in and kept. */
export function Screen() {
  const said = useWords(fillingWords);
  const application = useApplication();
  return (
    <>
      <PageHead title={said.title} above={application.applicant.name}>
        {said.lead}
      </PageHead>
      <div className="sheets application-form">
        {application.state === 'returned' && <ReturnedNote application={application} />}
        {canWrite(application) ? <Filling application={application} /> : <Closed application={application} />}
      </div>
    </>
  );
}

function Filling({ application }: { readonly application: Application }) {
  const said = useWords(fillingWords);
  const navigate = useNavigate();
  const { applicationId: id, version, state, timeline } = application;
  const form = useFields<Draft>(draftOf(application));
  const sending = useSending(form, draftMap, async (draft) => {
    const body = { version, ...readDraft(draft) };
    await answerOf(api.PUT('/portal/v1/applications/{id}', { params: { path: { id } }, body }));
    await renewApplications();
    await navigate({ to: pathOf('checkAnswers'), params: { id } as never });
  });
  const remarks = state === 'returned' ? timeline.findLast(({ move }) => move === 'return')?.remarks : undefined;
  return (
    <Form sending={sending} send={said.save}>
      <FormFields form={form} {...(remarks && { remarks })} />
    </Form>
  );
}

function Closed({ application: { applicationId } }: { readonly application: Application }) {
  const said = useWords(fillingWords);
  const step = (
    <PlaceLink place="application" of={{ id: applicationId }}>
      {said.toApplication}
    </PlaceLink>
  );
  return (
    <Empty title={said.title} step={step}>
      {said.closed}
    </Empty>
  );
}
