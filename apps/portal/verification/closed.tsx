import type { PortalRight } from '../api/queries.ts';
import { Empty } from '../pieces/empty.tsx';
import { useWords } from '../words/language.ts';
import { closedWords, verifyWords } from './verify-words.ts';

/** Why nothing can be asked here now, and what to do. */
export function Closed({ rights }: { readonly rights: readonly PortalRight[] }) {
  const said = useWords(verifyWords);
  const closed = useWords(closedWords);
  const [first] = rights;
  if (!first) return <Empty title={said.noRights}>{said.noRightsText}</Empty>;
  return <Empty title={said.closed}>{closed[first.state]}</Empty>;
}
