import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { type Application, renewApplications } from './queries.ts';

const words = bilingual(
  {
    enter: 'Daftarkan sebagai lembaga',
    about: 'Permohonan disetujui dan pemohon belum terdaftar. Daftarkan dahulu sebelum PKS disusun.',
    slug: 'Kode lembaga',
    slugHint: 'Dipakai di alamat web service: huruf kapital, angka, dan garis bawah, misalnya RSUD_CONTOH.',
    customerId: 'ID pelanggan lama',
    customerHint: 'Bila lembaga sudah memakai web service sebelumnya; boleh kosong.',
    needSlug: 'Isi kode lembaga.',
  },
  {
    enter: 'Enter as an institution',
    about: 'It is approved and not entered yet. Enter it before its agreement is drafted.',
    slug: 'Code of the institution',
    slugHint: 'It stands in addresses of the web service: capitals, digits and underscores, such as RSUD_CONTOH.',
    customerId: 'Former customer id',
    customerHint: 'Where it has used the web service before; may be left out.',
    needSlug: 'Fill in the code.',
  },
);

/** Enters the applicant of an approved application as an institution. */
export function EnterDialog({ application }: { readonly application: Application }) {
  const said = useWords(words);
  return (
    <div className="next__one">
      <ActDialog label={said.enter} title={said.enter}>
        {(close, back) => <EnterForm application={application} close={close} back={back} />}
      </ActDialog>
      <p className="hint">{said.about}</p>
    </div>
  );
}

interface EnterFormProps {
  readonly application: Application;
  readonly close: () => void;
  readonly back: ReactNode;
}

function EnterForm({ application: { applicationId: id }, close, back }: EnterFormProps) {
  const said = useWords(words);
  const form = useFields({ slug: '', customerId: '' });
  const map = { fields: { slug: 'slug', customerId: 'customerId' } } as const;
  const sending = useSending(form, map, async ({ slug, customerId }) => {
    const body = { slug: slug.trim(), ...(customerId.trim() && { customerId: customerId.trim() }) };
    await answerOf(api.POST('/portal/v1/applications/{id}/institution', { params: { path: { id } }, body }));
    await renewApplications();
    close();
  });
  const { errors } = form.formState;
  return (
    <Form sending={sending} send={said.enter} beside={back}>
      <TextField
        id="slug"
        label={said.slug}
        hint={said.slugHint}
        maxLength={63}
        autoComplete="off"
        error={errors.slug?.message}
        {...form.register('slug', { validate: (text) => text.trim() !== '' || said.needSlug })}
      />
      <TextField
        id="customerId"
        label={said.customerId}
        hint={said.customerHint}
        maxLength={63}
        error={errors.customerId?.message}
        {...form.register('customerId')}
      />
    </Form>
  );
}
