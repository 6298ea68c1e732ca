import { administrationEvents, type RecordKind, retentionOutcomes } from '../audit/index.ts';
import { lookOutcomes } from '../disclosure/index.ts';
import { getOfficer } from '../institutions/index.ts';
import { Fault, isFault, parseUuid, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { LogFilter } from './filter.ts';
import type { Region } from './region.ts';

/**
 * The index by which records are come by, the newest first; what else is asked for is looked for in what it gives.
 * - `time`: every record;
 * - `kind`: acts of a kind, which are no calls;
 * - `parties`: those of some institutions, and acts of some officers beside them;
 * - `person`: those that bear one of these tags.
 */
export type Way =
  | { readonly by: 'time' }
  | { readonly by: 'kind'; readonly kind: RecordKind }
  | { readonly by: 'parties'; readonly institutions: readonly Uuid[]; readonly officers: readonly string[] }
  | { readonly by: 'person'; readonly tags: readonly Buffer[] };

/** Kinds of calls: all others are few beside them, and have indexes of their own. */
const calls: readonly RecordKind[] = ['verification', 'data_return'];

/** Institutions whose newest records are fetched one by one; where there are more, a good part of the country's are theirs. */
const MOST_INSTITUTIONS = 100;

/** The way that leads past the fewest records to those that are asked for. */
export async function wayTo(sql: Sql, filter: LogFilter, region: Region | undefined): Promise<Way> {
  const { institution, officer } = filter;
  const kind = filter.kind ?? kindEndingSo(filter.outcome);
  if (institution !== undefined) return { by: 'parties', institutions: [institution], officers: [] };
  if (officer !== undefined) return wayToOfficer(sql, officer, kind);
  if (kind !== undefined && !calls.includes(kind)) return { by: 'kind', kind };
  if (!region || region.institutions.length > MOST_INSTITUTIONS) return { by: 'time' };
  return { by: 'parties', ...region };
}

/** Officers of an office make no calls; those of an institution call as it. Whom we do not know, its institution does. */
async function wayToOfficer(sql: Sql, officer: string, kind: RecordKind | undefined): Promise<Way> {
  const known = await findOfficer(sql, officer);
  if (known) {
    const institutions = known.institutionId === null ? [] : [known.institutionId];
    return { by: 'parties', institutions, officers: [officer] };
  }
  if (kind !== undefined && !calls.includes(kind)) return { by: 'parties', institutions: [], officers: [officer] };
  throw new Fault('invalid_input', 'No officer of the system has this id.', {
    field: 'institution',
    remedy: 'Name the institution that calls one of its people so, or a kind of acts.',
    indonesian: 'Tidak ada petugas dengan nomor itu. Sebutkan lembaga yang memakainya, atau jenis perbuatannya.',
  });
}

async function findOfficer(sql: Sql, ref: string) {
  const id = parseUuid(ref);
  if (!id) return undefined;
  try {
    return await getOfficer(sql, id);
  } catch (error) {
    if (isFault(error, 'not_found')) return undefined;
    throw error;
  }
}

/** The kind of acts that alone end with an outcome; undefined where several do. */
function kindEndingSo(outcome: string | undefined): RecordKind | undefined {
  if (outcome === undefined) return undefined;
  if (outcome in administrationEvents) return 'administration';
  if (outcome in lookOutcomes) return 'look';
  return outcome in retentionOutcomes ? 'retention' : undefined;
}
