import { useQuery } from '@tanstack/react-query';
import { noticesQuery } from '../notices/queries.ts';
import { Icon } from '../pieces/icon.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

/** Milliseconds after which the bell asks anew: nothing in a notice is a matter of minutes. */
const EVERY_MS = 300_000;

const words = bilingual(
  { label: (unread: number) => (unread === 0 ? 'Pemberitahuan' : `Pemberitahuan, ${unread} belum dibaca`) },
  { label: (unread: number) => (unread === 0 ? 'Notices' : `Notices, ${unread} not read`) },
);

/** How many notices are not read. A bell that cannot be told rings for nobody. */
export function NoticeBell() {
  const said = useWords(words);
  const { data } = useQuery({ ...noticesQuery('1'), staleTime: EVERY_MS });
  const unread = data?.unread ?? 0;
  return (
    <PlaceLink place="notices" className="bar__tool" aria-label={said.label(unread)}>
      <Icon name="bell" large />
      {unread > 0 && <span className="bar__count">{unread > 99 ? '99+' : unread}</span>}
    </PlaceLink>
  );
}
