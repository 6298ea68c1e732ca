import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type PortalRight, portalRightsQuery } from '../api/queries.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { Closed } from './closed.tsx';
import { type Desk, desk } from './desk.ts';
import { DeskForm } from './desk-form.tsx';
import { DeskStrip } from './desk-strip.tsx';
import { Quota } from './quota.tsx';
import './desk.css';

/** Draws what is asked under a right at a desk. */
type Draw = (right: PortalRight, at: Desk) => ReactNode;

/** A page at the counter: under which right and for which case is settled once, then one person follows the other. */
export function DeskPage({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children: Draw;
}) {
  const { data: rights } = useSuspenseQuery(portalRightsQuery);
  const chosen = useStore(desk);
  const right = rights.find(({ rightId }) => rightId === chosen?.rightId);
  return (
    <>
      <PageHead title={title} beside={right && <Quota quota={right.quota} />}>
        {lead}
      </PageHead>
      <AtDesk rights={rights}>{children}</AtDesk>
    </>
  );
}

function AtDesk({ rights, children }: { readonly rights: readonly PortalRight[]; readonly children: Draw }) {
  const chosen = useStore(desk);
  const [changing, change] = useState(false);
  const open = rights.filter(({ state }) => state === 'in_force');
  const right = open.find(({ rightId }) => rightId === chosen?.rightId);
  if (open.length === 0) return <Closed rights={rights} />;
  if (!right || !chosen || changing) return <DeskForm rights={open} chosen={chosen} onDone={() => change(false)} />;
  return (
    <>
      <DeskStrip right={right} desk={chosen} onChange={() => change(true)} />
      {children(right, chosen)}
    </>
  );
}
