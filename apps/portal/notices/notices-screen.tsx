import { useSuspenseQuery } from '@tanstack/react-query';
import { Pages } from '../lists/pages.tsx';
import { PAGE, useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { NoticeItem } from './notice-item.tsx';
import { noticesQuery } from './queries.ts';
import './notices.css';

const words = bilingual(
  {
    title: 'Pemberitahuan',
    lead: (unread: number) => (unread === 0 ? 'Semua sudah dibaca.' : `${unread} belum dibaca.`),
    empty: 'Belum ada pemberitahuan',
    emptyText:
      'Di sini muncul kabar tentang perjanjian, permohonan, jaringan, laporan, dan evaluasi yang menyangkut Anda.',
  },
  {
    title: 'Notices',
    lead: (unread: number) => (unread === 0 ? 'All of them are read.' : `${unread} not read yet.`),
    empty: 'No notices yet',
    emptyText: 'News of agreements, applications, networks, reports and evaluations that concern you will stand here.',
  },
);

/** Messages to oneself and to where one works. */
export function Screen() {
  const said = useWords(words);
  const [{ [PAGE]: page = '1' }] = useFilters();
  const { data } = useSuspenseQuery(noticesQuery(page));
  return (
    <>
      <PageHead title={said.title}>{data.total > 0 && said.lead(data.unread)}</PageHead>
      {data.total === 0 && <Empty title={said.empty}>{said.emptyText}</Empty>}
      <ul className="notice-list">
        {data.notices.map((notice) => (
          <NoticeItem notice={notice} key={notice.noticeId} />
        ))}
      </ul>
      <Pages total={data.total} size={20} />
    </>
  );
}
