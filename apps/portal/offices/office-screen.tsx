import { useParams } from '@tanstack/react-router';
import { OfficePage } from './office-page.tsx';

/** One office of a region. */
export function Screen() {
  const { office = '' } = useParams({ strict: false }) as { readonly office?: string };
  return <OfficePage officeCode={office} />;
}
