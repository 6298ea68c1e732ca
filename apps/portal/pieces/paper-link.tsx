import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './paper-link.css';

/** A link to a paper or file that the API gives: PDF, XLSX, CSV. `href` is its path under `/portal/v1`. */
export function PaperLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className="paper-link" href={href} download>
      <Icon name="download" />
      {children}
    </a>
  );
}
