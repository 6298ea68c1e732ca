import { useEffect } from 'react';

/** Does something at Alt and a letter, from wherever the cursor is; by the key's place, as Alt may change the letter. */
export function useAltKey(letter: string, act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.code !== `Key${letter}`) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [letter, act]);
}
