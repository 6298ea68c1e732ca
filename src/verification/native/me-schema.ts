import { type Static, Type } from 'typebox';
import { type Denial, denials } from '../../access/index.ts';
import { told } from './answer-schemas.ts';
import { purpose } from './request-schemas.ts';
import { bilingual, oneOf } from './schema-words.ts';

const day = (description: string) => Type.String({ format: 'date', description });

/** What a caller is and may do. */
export const Me = Type.Object(
  {
    mode: told.mode,
    clientId: Type.String(),
    institution: Type.Object({ slug: Type.String(), name: Type.String() }),
    right: Type.Object({
      id: Type.String({ format: 'uuid' }),
      state: oneOf(
        ['in_force', ...(Object.keys(denials) as Denial[])],
        '`in_force`, or the code that calls are refused with.',
      ),
      purpose,
      elements: Type.Array(Type.String()),
      documents: Type.Array(Type.String()),
      threshold: Type.Integer(),
      requiresOfficer: Type.Boolean(),
      requiresCase: Type.Boolean(),
      regionScope: Type.Array(Type.String(), { description: 'Region codes; empty is nationwide.' }),
      networks: Type.Array(Type.String()),
      weekdays: Type.Array(Type.Integer(), { description: 'ISO weekdays, 1 Monday to 7 Sunday.' }),
      hours: Type.Object({ opens: Type.String(), closes: Type.String() }, { description: "Of the office's clock." }),
      validFrom: day('First day.'),
      validUntil: day('Last day.'),
    }),
    quota: Type.Object({
      day: day("The office's day."),
      limit: Type.Integer(),
      used: Type.Integer(),
      left: Type.Integer(),
      resetsInSeconds: Type.Integer(),
    }),
    keys: Type.Array(
      Type.Object({
        kid: Type.Union([Type.String(), Type.Null()]),
        jwksUri: Type.Union([Type.String(), Type.Null()]),
        addedAt: Type.String({ format: 'date-time' }),
      }),
      { description: 'Keys in force.' },
    ),
    notices: Type.Array(
      Type.Object({
        code: oneOf(
          ['quota_80', 'quota_95', 'quota_used_up', 'right_ending', 'restricted', 'quota_cut'],
          'What is coming up, or what a sanction does.',
        ),
        message: bilingual,
      }),
    ),
  },
  { $id: 'Me' },
);
export type Me = Static<typeof Me>;
