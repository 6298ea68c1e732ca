import { useOwnSession } from '../account/own-session.ts';
import { OfficeEvaluations } from './office-evaluations.tsx';
import { OwnEvaluations } from './own-evaluations.tsx';

/** Evaluations: those that an office holds with its region, or what an institution is invited to and what came of it. */
export function Screen() {
  const { officer } = useOwnSession();
  return officer.institutionId === null ? (
    <OfficeEvaluations />
  ) : (
    <OwnEvaluations institution={officer.institutionId} />
  );
}
