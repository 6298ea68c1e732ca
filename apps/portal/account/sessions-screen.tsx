import { Button } from '@digdir/designsystemet-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type ListedSession, queryClient, sessionQuery, sessionsQuery } from '../api/queries.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { toast } from '../shell/toast.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { browserName } from './browser-name.ts';
import '../pieces/sheet.css';
import '../pieces/table.css';

const words = bilingual(
  {
    title: 'Sesi masuk',
    lead: 'Tempat Anda sedang masuk. Akhiri yang tidak Anda kenali, lalu ubah kata sandi.',
    browser: 'Peramban',
    address: 'Alamat jaringan',
    began: 'Masuk',
    seen: 'Terakhir dipakai',
    act: 'Tindakan',
    current: 'Sesi ini',
    end: 'Akhiri',
    ended: 'Sesi sudah diakhiri.',
    alone: 'Tidak ada sesi lain',
    aloneText: 'Anda hanya masuk di peramban ini. Bila memakai komputer bersama, keluar setelah selesai.',
  },
  {
    title: 'Sessions',
    lead: 'Where you are signed in. End what you do not know, then change your password.',
    browser: 'Browser',
    address: 'Network address',
    began: 'Signed in',
    seen: 'Last used',
    act: 'Act',
    current: 'This session',
    end: 'End',
    ended: 'The session is ended.',
    alone: 'No other session',
    aloneText: 'You are signed in at this browser only. Sign out when you are done at a shared computer.',
  },
);

/** Where one is signed in. */
export function Screen() {
  const said = useWords(words);
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <div className="sheet sheet--table">
        <table className="table">
          <caption className="hidden-text">{said.lead}</caption>
          <thead>
            <tr>
              <th scope="col">{said.browser}</th>
              <th scope="col">{said.address}</th>
              <th scope="col">{said.began}</th>
              <th scope="col">{said.seen}</th>
              <th scope="col">
                <span className="hidden-text">{said.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Row session={session} key={session.id} />
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length === 1 && <Empty title={said.alone}>{said.aloneText}</Empty>}
    </>
  );
}

function Row({ session }: { readonly session: ListedSession }) {
  const said = useWords(words);
  const spoken = useStore(language);
  const { data: own } = useSuspenseQuery(sessionQuery);
  const zone = own?.workplace?.timeZone ?? 'WIB';
  return (
    <tr>
      <th scope="row">{browserName(session.browser)}</th>
      <td data-label={said.address}>{session.address}</td>
      <td data-label={said.began}>{formatInstant(session.beganAt, spoken, zone)}</td>
      <td data-label={said.seen}>{formatInstant(session.seenAt, spoken, zone)}</td>
      <td className="table__act">
        {session.current ? <SignedWord sign="ok">{said.current}</SignedWord> : <EndButton session={session} />}
      </td>
    </tr>
  );
}

function EndButton({ session: { id, browser } }: { readonly session: ListedSession }) {
  const said = useWords(words);
  const { mutate, isPending } = useMutation({
    mutationFn: () => answerOf(api.DELETE('/portal/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => toast(said.ended),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Button variant="secondary" data-color="danger" loading={isPending} onClick={() => mutate()}>
      {said.end}
      <span className="hidden-text"> {browserName(browser)}</span>
    </Button>
  );
}
