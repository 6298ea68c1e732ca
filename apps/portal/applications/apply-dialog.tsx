import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { pathOf } from '../router/places.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { ownAgreementsQuery, renewApplications } from './queries.ts';

const words = bilingual(
  {
    apply: 'Ajukan permohonan',
    about: 'Untuk apa permohonan ini?',
    renew: (number: string, end: string) => `Memperpanjang PKS ${number}, berakhir ${end}`,
    more: 'Akses lain, di samping yang sudah ada',
    begin: 'Mulai mengisi',
  },
  {
    apply: 'Apply',
    about: 'What is it for?',
    renew: (number: string, end: string) => `To continue agreement ${number}, which ends on ${end}`,
    more: 'Other access, beside what there is',
    begin: 'Begin to fill in',
  },
);

/** Opens an application of the own institution: to continue an agreement, or for more access. */
export function ApplyDialog() {
  const said = useWords(words);
  return (
    <ActDialog label={said.apply} title={said.apply} variant="primary">
      {(_, back) => (
        <Suspense>
          <ApplyForm back={back} />
        </Suspense>
      )}
    </ActDialog>
  );
}

function ApplyForm({ back }: { readonly back: ReactNode }) {
  const said = useWords(words);
  const spoken = useStore(language);
  const navigate = useNavigate();
  const { data: agreements } = useSuspenseQuery(ownAgreementsQuery);
  const form = useFields({ renews: '' });
  const sending = useSending(form, { fields: { renews: 'renews' } }, async ({ renews }) => {
    const body = renews ? { renews } : {};
    const { applicationId } = await answerOf(api.POST('/portal/v1/applications/renewals', { body }));
    await renewApplications();
    await navigate({ to: pathOf('applicationForm'), params: { id: applicationId } as never });
  });
  const signed = agreements.filter(({ status }) => status === 'active');
  return (
    <Form sending={sending} send={said.begin} beside={back}>
      <ChoiceField
        id="renews"
        label={said.about}
        choices={[
          ...signed.map(
            ({ agreementId, number, endsOn }) => [agreementId, said.renew(number, formatDay(endsOn, spoken))] as const,
          ),
          ['', said.more],
        ]}
        error={form.formState.errors.renews?.message}
        {...form.register('renews')}
      />
    </Form>
  );
}
