import { Type } from 'typebox';
import {
  connectionKinds,
  listUnchecked,
  may,
  oneOf,
  strict,
  type UncheckedConnection,
  uuid,
} from '../../../access/index.ts';
import { daysSince } from '../../business-day.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  connectionId: uuid,
  kind: oneOf(connectionKinds),
  provider: Type.String(),
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  ageDays: Type.Integer(),
  mayCheck: Type.Boolean(),
});

/** Closed networks that wait for their check, those first that wait the longest. */
export const connectionsSection = section(
  'institution.read',
  queue(Entry, {}),
  async ({ sql, clock, officer, officeCode }) => {
    const show = ({ since, ...connection }: UncheckedConnection) => ({
      ...connection,
      ageDays: daysSince(clock, since),
      mayCheck: may(officer, 'connection.check', connection),
    });
    return cut(await listUnchecked(sql, officeCode, ENTRIES), show);
  },
);
