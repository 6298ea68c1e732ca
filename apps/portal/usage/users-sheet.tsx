import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatShortDay } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { type UserUse, usersQuery } from './queries.ts';
import { usageWords } from './usage-words.ts';

const words = bilingual(
  {
    title: 'Siapa yang bertanya',
    note: 'Enam bulan terakhir. Yang memeriksa di portal dengan namanya; petugas lain seperti disebut aplikasi lembaga sendiri.',
    officer: 'Petugas',
    credential: 'Lewat',
    portal: 'Portal',
    last: 'Terakhir',
    unnamed: 'Tidak disebut',
    none: 'Belum ada yang bertanya dalam enam bulan terakhir.',
  },
  {
    title: 'Who asked',
    note: 'The last six months. Who asked at the portal by name; other officers as the institution’s own application names them.',
    officer: 'Officer',
    credential: 'By way of',
    portal: 'Portal',
    last: 'Last',
    unnamed: 'Not named',
    none: 'Nobody has asked in the last six months.',
  },
);

/** Who stood behind an institution's calls, the busiest first. */
export function UsersSheet({ institution }: { readonly institution: string }) {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const { data: users } = useSuspenseQuery(usersQuery(institution));
  if (users.length === 0) {
    return (
      <Sheet title={said.title}>
        <p className="hint">{said.none}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={said.title} note={said.note}>
      <DataTable
        caption={said.title}
        rows={users}
        keyOf={({ credentialId, officerRef }: UserUse) => `${credentialId} ${officerRef}`}
        columns={[
          {
            name: said.officer,
            cell: ({ officerName, officerRef }) =>
              officerName ?? officerRef ?? <span className="muted">{said.unnamed}</span>,
          },
          { name: said.credential, cell: ({ officerName, userId }) => (officerName ? said.portal : (userId ?? '-')) },
          { name: shared.calls, cell: ({ calls }) => formatNumber(calls, spoken), number: true },
          { name: shared.hits, cell: ({ hits }) => formatNumber(hits, spoken), number: true },
          { name: shared.notFound, cell: ({ notFound }) => formatNumber(notFound, spoken), number: true },
          { name: said.last, cell: ({ lastDay }) => formatShortDay(lastDay, spoken), number: true },
        ]}
      />
    </Sheet>
  );
}
