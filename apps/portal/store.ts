import { useSyncExternalStore } from 'react';

/** One value that pieces far apart look at. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a store that holds `initial` until it is set. */
export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of a store; whoever uses it is drawn anew when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** What this browser keeps under a key; undefined where it keeps nothing, as in private windows of some. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`gapura.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something in this browser where it lets us. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`gapura.${key}`, value);
  } catch {
    // It then lasts as long as the page.
  }
}
