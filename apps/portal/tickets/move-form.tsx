import type { ReactNode } from 'react';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { keepTicket, type Ticket } from './queries.ts';

interface MoveFormProps {
  readonly send: string;
  readonly move: () => Promise<Ticket>;
  readonly danger?: boolean;
  readonly onDone?: () => void;
  readonly back?: ReactNode;
  /** What the move does. */
  readonly children: ReactNode;
}

/** Makes a move that needs no words; of two who make it at once, one is told why not. */
export function MoveForm({ send, move, danger = false, onDone, back, children }: MoveFormProps) {
  const form = useFields({});
  const sending = useSending(form, { fields: {} }, async () => {
    await keepTicket(await move());
    onDone?.();
  });
  return (
    <Form sending={sending} send={send} danger={danger} beside={back}>
      {children}
    </Form>
  );
}
