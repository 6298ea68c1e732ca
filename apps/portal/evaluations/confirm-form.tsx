import type { ReactNode } from 'react';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';

interface ConfirmFormProps {
  /** What happens when it is sent. */
  readonly about: string;
  readonly send: string;
  readonly danger?: boolean;
  readonly act: () => Promise<void>;
  readonly close: () => void;
  readonly back: ReactNode;
}

const map = { fields: {} } as const;

/** The form of an act that needs nothing more than that one means it; what the server refuses stands on top of it. */
export function ConfirmForm({ about, send, danger = false, act, close, back }: ConfirmFormProps) {
  const sending = useSending(useFields({}), map, async () => {
    await act();
    close();
  });
  return (
    <Form sending={sending} send={send} danger={danger} beside={back}>
      <p>{about}</p>
    </Form>
  );
}
