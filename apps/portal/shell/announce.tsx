import { type RefObject, useEffect, useRef } from 'react';
import { createStore, useStore } from '../store.ts';

const said = createStore('');
/** The first page of a visit is read out by the browser itself. */
let arrived = false;

/** Where pages are read out that take the focus elsewhere than to their heading. */
export function Announcer() {
  return (
    <p className="hidden-text" role="status" data-announcer>
      {useStore(said)}
    </p>
  );
}

/** Names the page, and takes the focus to its heading; where a field has taken it, the page is read out instead. */
export function useArrival(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Gapura`;
  }, [title]);
  const first = useRef(title);
  useEffect(() => {
    if (arrived) arriveAt(heading.current, first.current);
    arrived = true;
  }, []);
  return heading;
}

function arriveAt(heading: HTMLHeadingElement | null, title: string): void {
  const isFieldFocused = document.activeElement instanceof HTMLInputElement;
  if (isFieldFocused) said.set(title);
  else heading?.focus({ preventScroll: true });
}
