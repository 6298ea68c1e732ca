import type { Agreement, Right } from '../queries.ts';

/** A right with the name that it goes by. */
export interface RightProps {
  readonly agreement: Agreement;
  readonly right: Right;
  readonly name: string;
}
