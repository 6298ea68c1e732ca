import { useOwnSession } from '../account/own-session.ts';
import { InstitutionHome } from './institution-home.tsx';
import { OfficeHome } from './office-home.tsx';

/** Where the day begins: at an office with what waits there, at an institution with its access. */
export function Screen() {
  const { officer } = useOwnSession();
  return officer.institutionId === null ? <OfficeHome /> : <InstitutionHome institution={officer.institutionId} />;
}
