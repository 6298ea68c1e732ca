import type { ReactNode } from 'react';
import './sheet.css';

/** A piece of paper with a ruled head: one matter of a page. */
export function Sheet({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="sheet">
      <div className="sheet__head">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className="sheet__body">{children}</div>
    </section>
  );
}
