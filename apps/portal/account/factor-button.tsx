import { Button } from '@digdir/designsystemet-react';
import { toast } from '../shell/toast.tsx';
import { useWords } from '../words/language.ts';
import { accountWords } from './account-words.ts';
import { useProven } from './use-proven.tsx';

/** Does something to one factor, after a fresh proof. */
interface FactorButtonProps {
  readonly label: string;
  readonly about: string;
  readonly work: () => Promise<void>;
}

/** A button beside a factor. */
export function FactorButton({ label, about, work }: FactorButtonProps) {
  const said = useWords(accountWords);
  const { run, busy, asking } = useProven(async () => {
    await work();
    toast(said.removed);
  });
  return (
    <div className="factors__act">
      <Button variant="secondary" data-color="danger" loading={busy} onClick={run}>
        {label}
        <span className="hidden-text"> {about}</span>
      </Button>
      {asking}
    </div>
  );
}
