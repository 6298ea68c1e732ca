import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { installationQuery } from '../api/queries.ts';
import { Mark } from '../pieces/mark.tsx';
import { useArrival } from '../shell/announce.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { SchemeSwitch } from '../shell/scheme-switch.tsx';
import { DoorScene } from './door-scene.tsx';
import './door.css';

/** What a page at the door says first. */
interface DoorProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The door: the form stands in the gap of the gate. */
export function Door({ title, lead, children }: DoorProps) {
  // Whether passkeys and the staff's provider are offered is known before the form is drawn, so that nothing jumps.
  useQuery(installationQuery);
  return (
    <div className="door">
      <DoorScene />
      <main id="isi" className="door__way" tabIndex={-1}>
        <p className="door__mark">
          <Mark />
          Gapura
        </p>
        <h1 tabIndex={-1} ref={useArrival(title)}>
          {title}
        </h1>
        <p className="muted">{lead}</p>
        {children}
        <p className="door__foot">
          <LanguageSwitch className="link-button" long />
          <SchemeSwitch className="link-button door__scheme" />
        </p>
      </main>
    </div>
  );
}
