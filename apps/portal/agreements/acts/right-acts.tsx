import { useMay } from '../../api/use-may.ts';
import { ConnectionDialog } from './connection-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import type { RightProps } from './right-props.ts';
import { UpliftDialog } from './uplift-dialog.tsx';

/** What is done to a right by letter, while it is one: change it, raise its quota for a time, name its network. */
export function RightActs({ agreement, right, name }: RightProps) {
  const may = useMay();
  const { status } = right;
  if (status === 'revoked' || status === 'expired') return null;
  const props = { agreement, right, name };
  return (
    <div className="buttons">
      {may('agreement.prepare', agreement) && (
        <>
          <LetterDialog {...props} />
          <UpliftDialog {...props} />
        </>
      )}
      {may('connection.check', agreement) && <ConnectionDialog {...props} />}
    </div>
  );
}
