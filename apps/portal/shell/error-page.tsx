import { Button } from '@digdir/designsystemet-react';
import { useRouter } from '@tanstack/react-router';
import { LostNetwork, Refusal } from '../api/refusal.ts';
import { CopyButton } from '../pieces/copy-button.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { NotForYou } from '../router/let-in.ts';
import { useStore } from '../store.ts';
import type { Language } from '../words/bilingual.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { problemWords, sayProblem } from '../words/problems.ts';

const words = bilingual(
  {
    title: 'Halaman ini tidak dapat dibuka',
    lost: 'Jaringan terputus. Tidak ada yang terkirim dan tidak ada kuota yang terpakai.',
    again: 'Coba lagi',
    request: 'Nomor permintaan',
    copy: 'Salin nomor permintaan',
    tell: 'Sebutkan nomor ini bila Anda menghubungi pengelola.',
  },
  {
    title: 'This page cannot be opened',
    lost: 'The network is lost. Nothing was sent and no quota was used.',
    again: 'Try again',
    request: 'Request number',
    copy: 'Copy the request number',
    tell: 'Name this number when you call the keepers.',
  },
);

/** What stands where a page could not be opened: why, what to do, and the number by which the call is found again. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const said = useWords(words);
  const router = useRouter();
  const spoken = useStore(language);
  return (
    <>
      <PageHead title={said.title}>{sentenceOf(error, said.lost, spoken)}</PageHead>
      {error instanceof Refusal && error.requestId && (
        <p className="error-page__number">
          {said.request} <code>{error.requestId}</code>
          <CopyButton text={error.requestId} label={said.copy} />
          <span className="hint">{said.tell}</span>
        </p>
      )}
      {!(error instanceof NotForYou) && <Button onClick={() => void router.invalidate()}>{said.again}</Button>}
    </>
  );
}

function sentenceOf(error: unknown, lost: string, spoken: Language): string {
  if (error instanceof LostNetwork) return lost;
  if (error instanceof NotForYou) return problemWords[spoken].not_permitted;
  return error instanceof Refusal ? sayProblem(error.problem, spoken) : problemWords[spoken].internal;
}
