import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { institutionQuery } from '../institutions/queries.ts';
import { OfficerPage } from '../officers/officer-page.tsx';
import { officerQuery } from '../officers/queries.ts';

/** One user of an institution, as its admin and its offices see it. */
export function Screen() {
  const { officer: id = '' } = useParams({ strict: false }) as { readonly officer?: string };
  const { data: officer } = useSuspenseQuery(officerQuery(id));
  const { data: institution } = useSuspenseQuery(institutionQuery(officer.institutionId ?? ''));
  return <OfficerPage officer={officer} whose={institution} at={institution.name} />;
}
