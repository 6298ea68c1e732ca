import type { ReactNode } from 'react';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';

interface MoveFormProps {
  /** What the button says. */
  readonly send: string;
  readonly move: () => Promise<void>;
  readonly beside?: ReactNode;
}

/** A button that moves a list on, with why it was not where it was refused. The page takes the focus: the button goes. */
export function MoveForm({ send, move, beside }: MoveFormProps) {
  const form = useFields({});
  const sending = useSending(form, { fields: {} }, async () => {
    await move();
    document.querySelector('h1')?.focus({ preventScroll: true });
  });
  return (
    <Form sending={sending} send={send} beside={beside}>
      {null}
    </Form>
  );
}
