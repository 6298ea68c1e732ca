import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../words/language.ts';
import { accountWords } from './account-words.ts';
import { renewCodes } from './factors.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useProven } from './use-proven.tsx';

/** Makes new recovery codes, and shows them once. */
export function RenewCodes() {
  const said = useWords(accountWords);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { run, busy, asking } = useProven(async () => setCodes(await renewCodes()));
  return (
    <div className="factors__act">
      <Button variant="secondary" loading={busy} onClick={run}>
        {said.renew}
      </Button>
      {asking}
      {codes.length > 0 && <RecoveryCodes codes={codes} onSaved={() => setCodes([])} />}
    </div>
  );
}
