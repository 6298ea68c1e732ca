import type { ReactNode } from 'react';
import { useArrival } from '../shell/announce.tsx';
import { WayUp } from '../shell/way-up.tsx';
import './page-head.css';

/** What a page is called, and what stands beside that. */
interface PageHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly beside?: ReactNode;
  /** What the thing is called that the place above is about, for the link that leads up to it. */
  readonly above?: string;
}

/** The head of a page: where it lies, its name, which takes the focus when one comes here, one sentence, and a fact or a button. */
export function PageHead({ title, children, beside, above }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <WayUp called={above} />
        <h1 tabIndex={-1} ref={useArrival(title)}>
          {title}
        </h1>
        {children && <p>{children}</p>}
      </div>
      {beside}
    </div>
  );
}
