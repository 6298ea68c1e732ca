import type { ReactNode } from 'react';
import './columns.css';

/** The main matter of a page, and what stands beside it; one below the other where there is no room. */
export function Columns({ children, beside }: { readonly children: ReactNode; readonly beside: ReactNode }) {
  return (
    <div className="columns">
      <div>{children}</div>
      <div>{beside}</div>
    </div>
  );
}
