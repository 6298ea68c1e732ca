import { Button, Dialog } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { forget, keep, type Session, sessionQuery } from '../api/queries.ts';
import { lastUse, sessionEnded } from '../api/signals.ts';
import { pathOf } from '../router/places.ts';
import { useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { type Left, secondsLeft, useEverySecond } from './seconds-left.ts';
import { useSignOut } from './tools.tsx';

/** Seconds before the end from which on one is warned: WCAG 2.2.1 asks for 20 at least. */
const WARNED_S = 120;

const words = bilingual(
  {
    title: 'Masih di sana?',
    soon: (time: string) => `Sesi Anda berakhir dalam ${time} karena tidak dipakai. Yang belum dikirim akan hilang.`,
    last: (time: string) =>
      `Sesi Anda berakhir dalam ${time}: sudah selama yang diizinkan. Selesaikan, lalu masuk lagi.`,
    stay: 'Tetap masuk',
    close: 'Saya mengerti',
    out: 'Keluar',
  },
  {
    title: 'Still there?',
    soon: (time: string) => `Your session ends in ${time} because it is not used. What was not sent will be lost.`,
    last: (time: string) =>
      `Your session ends in ${time}: it has lasted as long as it may. Finish, then sign in again.`,
    stay: 'Stay signed in',
    close: 'I understand',
    out: 'Sign out',
  },
);

/** Watches the session of this browser: warns before it ends, lets it be extended, and goes to the door when it is over. */
export function SessionWatch() {
  const { data: session } = useQuery(sessionQuery);
  useGoingToTheDoor();
  return session ? <Watch session={session} /> : null;
}

function Watch({ session }: { readonly session: Session }) {
  useEverySecond();
  const left = secondsLeft(session, useStore(lastUse));
  const [understood, understand] = useState(false);
  useEffect(() => {
    if (left.seconds <= 0) sessionEnded.set(true);
  }, [left.seconds]);
  const isNear = left.seconds > 0 && left.seconds <= WARNED_S;
  if (!isNear || (understood && !left.extendable)) return null;
  return <Warning {...left} onClose={left.extendable ? stay : () => understand(true)} />;
}

function Warning({ seconds, extendable, onClose }: Left & { readonly onClose: () => void }) {
  const said = useWords(words);
  const signOut = useSignOut();
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Dialog open closeButton={false} onClose={onClose} aria-labelledby="sesi-berakhir">
      <h2 id="sesi-berakhir">{said.title}</h2>
      <p className="dialog__text">{extendable ? said.soon(time) : said.last(time)}</p>
      <div className="buttons">
        <Button onClick={onClose}>{extendable ? said.stay : said.close}</Button>
        <Button variant="secondary" onClick={signOut}>
          {said.out}
        </Button>
      </div>
    </Dialog>
  );
}

/** Any call that is answered makes the session go on; this one also tells for how long. */
function stay(): void {
  void answerOf(api.GET('/portal/v1/session')).then(keep, () => undefined);
}

/** When a session is over, whoever noticed it: nothing of it is left on the screen. */
function useGoingToTheDoor(): void {
  const ended = useStore(sessionEnded);
  const navigate = useNavigate();
  useEffect(() => {
    if (!ended) return;
    const kembali = `${window.location.pathname}${window.location.search}`;
    void navigate({ to: pathOf('signIn'), search: { hasil: 'not_signed_in', kembali } }).then(() => {
      forget();
      sessionEnded.set(false);
    });
  }, [ended, navigate]);
}
