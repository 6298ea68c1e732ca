import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { saveFile } from '../api/save-file.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { SignedWord } from '../pieces/signed-word.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  {
    about:
      'Surat memuat ID dan kode untuk login pertama, dan hanya dicetak satu kali. Surat baru membatalkan yang sebelumnya.',
    make: 'Cetak surat login pertama',
    made: 'Surat tersimpan di komputer ini',
    hand: 'Serahkan kepada pemohon, lalu hapus berkasnya.',
  },
  {
    about:
      'The letter has the id and code of the first login, and is printed once only. A new one voids the one before.',
    make: 'Print the letter of first login',
    made: 'The letter is saved on this computer',
    hand: 'Hand it to the applicant, then delete the file.',
  },
);

/** Prints the letter by which an invited applicant signs in for the first time. */
export function LoginLetter({ applicationId: id }: { readonly applicationId: string }) {
  const said = useWords(words);
  const [isMade, setMade] = useState(false);
  const sending = useSending(useFields({}), { fields: {} }, async () => {
    const letter = await answerOf(
      api.POST('/portal/v1/applications/{id}/first-login', {
        params: { path: { id } },
        headers: { accept: 'application/pdf' },
        parseAs: 'blob',
      }),
    );
    saveFile(letter, 'surat-login-pertama.pdf');
    setMade(true);
  });
  return (
    <>
      <Form sending={sending} send={said.make}>
        <p className="muted">{said.about}</p>
      </Form>
      {isMade && (
        <div className="made" role="status">
          <SignedWord sign="ok">{said.made}</SignedWord>
          <p>{said.hand}</p>
        </div>
      )}
    </>
  );
}
