import { useOwnSession } from '../account/own-session.ts';
import { InstitutionUsage } from './institution-usage.tsx';
import { UsageBoard } from './usage-board.tsx';

/** Use: of its region for an office, of itself for an institution. */
export function Screen() {
  const { officer } = useOwnSession();
  return officer.institutionId === null ? <UsageBoard /> : <InstitutionUsage institution={officer.institutionId} />;
}
