import type { ReactNode } from 'react';
import { useArrival } from '../shell/announce.tsx';
import './page-head.css';

/** What a page is called, and what stands beside that. */
interface PageHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly beside?: ReactNode;
  /** A link to where the page belongs, above its name. */
  readonly above?: ReactNode;
}

/** The head of a page: its name, which takes the focus when one comes here, one sentence, and a fact or a button. */
export function PageHead({ title, children, beside, above }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        {above && <div className="page-head__above">{above}</div>}
        <h1 tabIndex={-1} ref={useArrival(title)}>
          {title}
        </h1>
        {children && <p>{children}</p>}
      </div>
      {beside}
    </div>
  );
}
