import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { installationQuery, sessionQuery } from '../api/queries.ts';
import { PageHead } from '../pieces/page-head.tsx';
import type { Search } from '../router/places.ts';
import { pathOf } from '../router/places.ts';
import { hasPasskeys } from '../sign-in/passkey.ts';
import { wayBack } from '../sign-in/way-back.ts';
import { useWords } from '../words/language.ts';
import { AddApp } from './add-app.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { enrolWords } from './enrol-words.ts';
import { finishEnrolling } from './factors.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import './account.css';

/** Sets up a second factor: an app or a passkey. For whoever must have one, the way to all other pages. */
export function Screen() {
  const said = useWords(enrolWords);
  const { data: session } = useQuery(sessionQuery);
  const { data: installation } = useQuery(installationQuery);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const goOn = useGoingOnAfter();
  const added = (made: readonly string[]) => (made.length > 0 ? setCodes(made) : void goOn());
  return (
    <>
      <PageHead title={said.title}>{session?.enrolling ? said.mustEnrol : said.lead}</PageHead>
      {codes.length > 0 ? (
        <RecoveryCodes codes={codes} onSaved={goOn} />
      ) : (
        <div className="account">
          <AddApp onAdded={added} />
          {installation?.passkeys && hasPasskeys() && <AddPasskey onAdded={added} />}
        </div>
      )}
    </>
  );
}

function useGoingOnAfter(): () => Promise<void> {
  const navigate = useNavigate();
  const { kembali } = useSearch({ strict: false }) as Search;
  const { data: session } = useQuery(sessionQuery);
  const wasEnrolling = session?.enrolling;
  return async () => {
    await finishEnrolling();
    await navigate(wasEnrolling ? { href: wayBack(kembali) } : { to: pathOf('account') });
  };
}
