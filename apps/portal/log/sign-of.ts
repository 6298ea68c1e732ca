import { signOf as signOfCall } from '../integration/requests/outcome.tsx';
import type { Sign } from '../pieces/icon.tsx';
import type { Kind, ListedRecord } from './queries.ts';

const calls: readonly Kind[] = ['verification', 'data_return', 'token', 'feedback'];
const entered = ['signed_in', 'enrol_needed', 'second_factor_needed', 'proven'];

/** The sign of how something ended that can end well or not; undefined for what was simply done. */
export function signOf({
  kind,
  outcome,
  charged,
}: Pick<ListedRecord, 'kind' | 'outcome' | 'charged'>): Sign | undefined {
  if (calls.includes(kind)) return signOfCall({ outcome, charged: charged > 0 });
  if (kind === 'sign_in') return entered.includes(outcome) ? 'ok' : 'no';
  return kind === 'noise' ? 'no' : undefined;
}
