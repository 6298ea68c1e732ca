import { Outlet, useRouterState } from '@tanstack/react-router';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { Announcer } from './announce.tsx';
import { Frame } from './frame.tsx';
import { NetworkNotice } from './network-notice.tsx';
import { SessionWatch } from './session-watch.tsx';
import { SimulatedClock } from './simulated-clock.tsx';
import { Toast } from './toast.tsx';

const words = bilingual({ skip: 'Lewati ke isi' }, { skip: 'Skip to content' });

/** What all pages have in common. Signing in has a door instead of a frame. */
export function Root() {
  const atDoor = useRouterState({ select: ({ location }) => location.pathname.startsWith('/masuk') });
  return (
    <>
      <a className="skip" href="#isi">
        {useWords(words).skip}
      </a>
      <SimulatedClock />
      <NetworkNotice />
      {atDoor ? <Outlet /> : <Frame />}
      <SessionWatch />
      <Announcer />
      <Toast />
    </>
  );
}
