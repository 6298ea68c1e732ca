import { type Static, Type } from 'typebox';
import { oneOf, paging, strict, textOrNull } from '../../../access/index.ts';
import { ROW_PLACE } from '../../bulk/index.ts';
import { type BulkNotice, bilingual, ResultsQuery } from '../../native/index.ts';
import { QuotaView } from '../list-portal-rights.ts';

const count = Type.Integer({ minimum: 0 });
const next = Type.Union([Type.String(), Type.Null()], {
  description: '`after` of the next page, null at the end. A page may be short, or empty, and not the last.',
});

/** Which page of rows. */
export const RowPaging = strict({
  limit: paging.limit,
  after: Type.Optional(Type.String({ pattern: ROW_PLACE, description: '`next` of the page before.' })),
});
export type RowPaging = Static<typeof RowPaging>;

/** Which page of which answers. */
export const RowsQuery = strict({ ...RowPaging.properties, rows: ResultsQuery.properties.rows });
export type RowsQuery = Static<typeof RowsQuery>;

/** In which form a template is wanted. */
export const TemplateQuery = strict({
  format: Type.Optional(oneOf(['xlsx', 'csv'])),
  lang: Type.Optional(oneOf(['id', 'en'])),
});
export type TemplateQuery = Static<typeof TemplateQuery>;

/** A file that was looked into. */
export const PreviewView = Type.Object({
  format: oneOf(['csv', 'xlsx']),
  delimiter: textOrNull,
  encoding: textOrNull,
  sheet: textOrNull,
  columns: Type.Array(Type.Object({ name: Type.String(), element: textOrNull }), {
    description: 'Each column with the element that it is taken for; `columns` of an upload says otherwise.',
  }),
  isUsable: Type.Boolean({ description: 'Whether a job can come of it as it is.' }),
  notices: Type.Array(Type.Ref('BulkNotice')),
  rows: Type.Array(Type.Object({ line: count, cells: Type.Array(Type.String()) }), {
    description: 'The first rows, each cell cut after 200 characters.',
  }),
});
export type PreviewView = Omit<Static<typeof PreviewView>, 'notices'> & { readonly notices: BulkNotice[] };

const told = { code: Type.String(), reason: bilingual, remedy: bilingual };

/** What a checked job would come to. */
export const DryRunView = Type.Object({
  rows: count,
  cost: Type.Integer({ description: 'Hits that it costs at most: rows that can be asked.' }),
  quota: QuotaView,
  further: Type.Union([count, Type.Null()], {
    description: 'Days beside today that the quota of a day makes of it; null where a day has none.',
  }),
  faults: Type.Array(Type.Object({ ...told, count }), { description: 'Why rows will not be asked, with how many.' }),
  faultyRows: Type.Array(Type.Object({ line: count, ...told })),
  next,
});
export type DryRunView = Static<typeof DryRunView>;

const verdict = Type.Object({
  match: Type.Union([Type.Boolean(), Type.Null()]),
  score: Type.Union([Type.Integer(), Type.Null()]),
  reason: Type.String(),
});

/** Answered rows of a job. */
export const RowsView = Type.Object({
  rows: Type.Array(
    Type.Object({
      line: count,
      id: Type.String({ description: 'Id of its record in the access log.' }),
      outcome: Type.String(),
      damage: Type.Optional(Type.String()),
      elements: Type.Optional(Type.Record(Type.String(), verdict)),
      why: bilingual,
      cells: Type.Union([Type.Array(Type.String()), Type.Null()], {
        description: 'As handed in, of rows that are to be mended; null where everything agrees.',
      }),
    }),
  ),
  next,
});
export type RowsView = Static<typeof RowsView>;
