import { type Static, Type } from 'typebox';
import { day, oneOf, strict, textOrNull, uuid, uuidOrNull } from '../../access/index.ts';
import { type Kind, kinds } from './kinds.ts';

const names = Object.keys(kinds) as Kind[];
const month = Type.String({ pattern: '^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])$', description: 'Such as 2021-11.' });

export const CalendarQuery = strict({
  from: Type.Optional(month),
  months: Type.Optional(Type.String({ pattern: '^([1-9]|1[0-2])$', description: '1 to 12; 3 by default.' })),
  office: Type.Optional(
    Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$', description: 'An office of the own region, with its own.' }),
  ),
});
export type CalendarQuery = Static<typeof CalendarQuery>;

const EndView = strict({
  kind: oneOf(names),
  id: uuid,
  endsOn: day,
  daysLeft: Type.Integer(),
  name: Type.String(),
  officeCode: Type.String(),
  institutionId: uuidOrNull,
  institution: textOrNull,
  agreementId: uuidOrNull,
  continuedBy: textOrNull,
});

export const CalendarView = strict({
  today: day,
  months: Type.Array(
    strict({
      month,
      counts: strict(Object.fromEntries(names.map((name) => [name, Type.Integer()]))),
      days: Type.Array(strict({ day, ends: Type.Array(EndView) })),
      more: Type.Boolean(),
    }),
  ),
});
