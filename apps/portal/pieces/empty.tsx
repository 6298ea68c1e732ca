import type { ReactNode } from 'react';
import './empty.css';

/** Where there is nothing, or nothing came: why, and the next step. */
export function Empty({
  title,
  children,
  step,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly step?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {step}
    </div>
  );
}
