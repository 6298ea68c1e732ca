import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';
import { Bar } from './bar.tsx';
import { Footer } from './footer.tsx';
import { SectionTabs } from './section-tabs.tsx';
import './frame.css';

/** The frame says who you are: an office has a full bar, an institution a washed one, and a stranger none. */
export function Frame() {
  const { data: session } = useQuery(sessionQuery);
  return (
    <div className="frame">
      {session && <Bar session={session} />}
      <main id="isi" className="wrap" tabIndex={-1}>
        {session && <SectionTabs session={session} />}
        <Outlet />
      </main>
      <Footer zone={session?.workplace?.timeZone ?? 'WIB'} />
    </div>
  );
}
