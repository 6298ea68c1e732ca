import { useEffect, useRef } from 'react';

/** Where the cursor goes: to the NIK of each new person, and to the next person once there is an answer. */
export function useFocus(state: string) {
  const nik = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    nik.current?.focus();
  }, []);
  useEffect(() => {
    if (state === 'answered') next.current?.focus();
  }, [state]);
  return { nik, next, onNik: () => nik.current?.focus() };
}
