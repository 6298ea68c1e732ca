import type { ReactNode } from 'react';
import { useArrival } from '../shell/announce.tsx';
import './page-head.css';

/** What a page is called, and what stands beside that. */
interface PageHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly beside?: ReactNode;
}

/** The head of a page: its name, which takes the focus when one comes here, one sentence, and a fact or a button. */
export function PageHead({ title, children, beside }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1 tabIndex={-1} ref={useArrival(title)}>
          {title}
        </h1>
        {children && <p>{children}</p>}
      </div>
      {beside}
    </div>
  );
}
