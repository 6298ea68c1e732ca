import type { ReactNode } from 'react';
import './sheet.css';

/** A piece of paper with a ruled head: one matter of a page. */
export function Sheet({
  title,
  note,
  beside,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  /** A link to where there is more of it, at the end of the head. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="sheet">
      <div className="sheet__head">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
        {beside && <div className="sheet__beside">{beside}</div>}
      </div>
      <div className="sheet__body">{children}</div>
    </section>
  );
}
