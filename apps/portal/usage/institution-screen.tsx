import { useParams } from '@tanstack/react-router';
import { InstitutionUsage } from './institution-usage.tsx';

/** The use of one institution, for an office. */
export function Screen() {
  const { institution = '' }: { institution?: string } = useParams({ strict: false });
  return <InstitutionUsage institution={institution} />;
}
