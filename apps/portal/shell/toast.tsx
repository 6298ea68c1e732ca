import { useEffect } from 'react';
import { createStore, useStore } from '../store.ts';
import './toast.css';

/** Milliseconds that a toast stays: long enough for twelve words. */
const STAYS_MS = 6_000;

const current = createStore<{ readonly text: string } | null>(null);

/** Says that something was done; at most one toast is there, the last. */
export function toast(text: string): void {
  current.set({ text });
}

/** Where toasts are shown and read out. */
export function Toast() {
  const shown = useStore(current);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => current.set(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className="toast" role="status">
      {shown && <p>{shown.text}</p>}
    </div>
  );
}
