import { useEffect } from 'react';
import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { network } from '../api/signals.ts';
import { Icon } from '../pieces/icon.tsx';
import { useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import './notices.css';

/** Milliseconds between two looks whether the network is back. */
const LOOK_MS = 8_000;

const words = bilingual(
  {
    lost: 'Jaringan terputus.',
    rest: 'Isian Anda tetap di sini. Kami mencoba lagi setiap 8 detik.',
    now: 'Coba sekarang',
  },
  { lost: 'The network is lost.', rest: 'What you entered stays here. We try again every 8 seconds.', now: 'Try now' },
);

/** Says that the network is lost until it is back; then what the page shows is asked for anew. */
export function NetworkNotice() {
  const said = useWords(words);
  const isLost = useStore(network) === 'lost';
  useEffect(() => {
    if (!isLost) return;
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, [isLost]);
  return (
    <div role="status" className="network">
      {isLost && (
        <div className="notice notice--no">
          <p className="wrap">
            <Icon name="no" />
            <span>
              <b>{said.lost}</b> {said.rest}
            </span>
            <button className="link-button" type="button" onClick={look}>
              {said.now}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

function look(): void {
  void answerOf(api.GET('/portal/v1/installation')).then(
    () => queryClient.invalidateQueries(),
    () => undefined,
  );
}
