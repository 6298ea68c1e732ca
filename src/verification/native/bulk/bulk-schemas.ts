import { type Static, Type } from 'typebox';
import { purposes } from '../../../access/index.ts';
import { oneOf } from '../schema-words.ts';

const count = (description: string) => Type.Integer({ minimum: 0, description });
const time = (description: string) => Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description });
const told = Type.Object({ id: Type.String(), en: Type.String() });
const textOrNull = Type.Union([Type.String(), Type.Null()]);

/** States as a client sees them: a job that rests for a reason is paused, whoever paused it. */
export const jobStates = ['receiving', 'refused', 'checked', 'running', 'paused', 'cancelled', 'done'] as const;

/** One thing that is to be said about a file: where, why, and what to do. */
export const BulkNotice = Type.Object(
  {
    code: Type.String(),
    line: Type.Optional(Type.Integer({ description: 'Line of the file or row of the sheet, from 1.' })),
    columns: Type.Optional(Type.Array(Type.Integer(), { description: 'Columns concerned, from 1.' })),
    count: Type.Optional(Type.Integer({ description: 'Rows concerned.' })),
    reason: told,
    remedy: told,
  },
  { $id: 'BulkNotice' },
);
export type BulkNotice = Static<typeof BulkNotice>;

/** A bulk job. */
export const BulkJobView = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    state: oneOf(
      jobStates,
      'checked: read, nothing asked and nothing charged yet; start it. paused: see `pause`. refused: see `notices`.',
    ),
    pause: Type.Union(
      [
        Type.Object({
          reason: oneOf(['quota_used_up', 'outside_hours', 'not_permitted', 'by_client'], 'Why it rests.'),
          goesOnByItself: Type.Boolean(),
          messages: told,
        }),
        Type.Null(),
      ],
      { description: 'Why a paused job rests; null for others.' },
    ),
    purpose: oneOf(purposes, 'Tujuan, as declared for every row.'),
    officer: textOrNull,
    caseRef: textOrNull,
    file: Type.Object({
      format: oneOf(['csv', 'xlsx'], 'Format by content.'),
      delimiter: textOrNull,
      encoding: textOrNull,
      columns: Type.Array(Type.Object({ name: Type.String(), element: textOrNull }), {
        description: 'Each column with the element that it is taken for, null when it is not asked.',
      }),
    }),
    notices: Type.Array(Type.Ref('BulkNotice'), { description: 'What is to be said about the file.' }),
    rows: count('Rows of the file.'),
    readable: count('Rows whose NIK can be read: what the job costs at most, in hits.'),
    asked: count('Rows that were asked.'),
    matched: count('Rows of which everything is sesuai.'),
    unmatched: count('Rows of which something is tidak sesuai.'),
    failed: count('Rows that got no answer about a person.'),
    hits: count('Hits counted.'),
    createdAt: Type.String({ format: 'date-time' }),
    startedAt: time('When it was started.'),
    endedAt: time('When it ended. Thirty days later it is forgotten.'),
  },
  { $id: 'BulkJob' },
);
export type BulkJobView = Static<typeof BulkJobView>;

/** Jobs of the caller's right, newest first. */
export const BulkJobList = Type.Object({ jobs: Type.Array(Type.Ref('BulkJob')) }, { $id: 'BulkJobList' });

/** Query of the results. */
export const ResultsQuery = Type.Object(
  {
    rows: Type.Optional(
      oneOf(
        ['all', 'unmatched', 'failed'],
        'all: a line of answers for each row. unmatched, failed: those rows of the file as they were handed in, with the reason, to be mended and sent again.',
      ),
    ),
    format: Type.Optional(oneOf(['csv', 'xlsx', 'ndjson'], 'As the file was handed in, unless said otherwise.')),
    lang: Type.Optional(oneOf(['id', 'en'], 'Language of the reasons.')),
  },
  { additionalProperties: false },
);
export type ResultsQuery = Static<typeof ResultsQuery>;
