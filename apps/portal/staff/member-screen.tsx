import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { OfficerPage } from '../officers/officer-page.tsx';
import { officerQuery } from '../officers/queries.ts';
import { useOfficeName } from '../offices/offices.ts';

/** One officer of an office. */
export function Screen() {
  const { officer: id = '' } = useParams({ strict: false }) as { readonly officer?: string };
  const officeName = useOfficeName();
  const { data: officer } = useSuspenseQuery(officerQuery(id));
  const officeCode = officer.officeCode ?? '';
  return <OfficerPage officer={officer} whose={{ officeCode }} at={officeName(officeCode)} />;
}
