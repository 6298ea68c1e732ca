import type { FastifyRequest } from 'fastify';
import { demand, listRights, nothingHere, ownPlace } from '../../../access/index.ts';
import { type ElementResult, unsealNik } from '../../../audit/index.ts';
import { officerOf } from '../../../identity/index.ts';
import { Fault, maskNik, parseNik, plainAddress, type Uuid } from '../../../kernel/index.ts';
import { type Element, elements } from '../../../reference/index.ts';
import { isOpenFromAnywhere } from '../../open-from-anywhere.ts';
import { outcomes } from '../../outcome.ts';
import type { PortalDoorParts } from '../portal-parts.ts';
import { type AskedRecord, listQuestions } from './list-questions.ts';
import { readPeriod } from './read-period.ts';
import { type HistoryQuery, type HistoryView, resultWord, ways } from './schemas.ts';

/**
 * What the operator who has signed in asked, out of the access log: nobody else's questions, and for nobody else.
 *
 * The log seals NIKs so that whoever reads it learns of nobody, and this is one of few places that open them. It is right
 * here because the reader is who typed the NIK, and without it cannot tell which record a resident at the counter asks
 * about. It stays masked, because a list on a screen is seen by others than its reader: its sequence and the hour recognise
 * a person whom one has just served; the place and the day of birth, which with a name would point to a person, stay hidden.
 * Nothing can be looked for by NIK, so the list finds nobody. What the register holds is not shown at all.
 */
export async function ownVerifications(
  request: FastifyRequest,
  query: HistoryQuery,
  parts: PortalDoorParts,
): Promise<HistoryView> {
  const officer = officerOf(request);
  demand(officer, 'person.verify', ownPlace(officer));
  const { officerId, institutionId } = officer;
  if (institutionId === null) throw nothingHere();
  await demandNetwork(institutionId, plainAddress(request.ip), parts);
  const [{ book }] = parts.gates;
  const zone = book.institution(institutionId)?.timeZone ?? 'WIB';
  const limit = Number(query.limit ?? '50');
  const { days, instants } = readPeriod(query, parts.clock, zone);
  const { outcome, method, reference } = query;
  const which = { methods: method ? [method] : ways, outcomes: outcome ? [outcome] : Object.keys(outcomes), reference };
  const wanted = { institutionId, officerId, instants, ...which, after: placeIn(query) };
  const found = await listQuestions(parts.pool, { ...wanted, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const verifications = await Promise.all(shown.map((record) => viewOf(record, parts)));
  return { ...days, verifications, next: last ? `${last.at.getTime()}.${last.reference}` : null };
}

/** The list is one of the portal's screens with data of residents, which open from networks of the institution's rights. */
async function demandNetwork(institutionId: Uuid, peer: string, { pool, gates: [{ book }] }: PortalDoorParts) {
  if (await isOpenFromAnywhere(pool)) return;
  const rights = (await listRights(pool, institutionId)).filter(({ method }) => method === 'web_portal');
  await book.refreshIfChanged();
  if (rights.some(({ rightId }) => book.right(rightId)?.networkSet.has(peer))) return;
  throw new Fault('not_permitted', 'This address is in no network of the rights of your institution for the portal.', {
    field: 'address',
    remedy: 'Call from the network that was registered for the right.',
    indonesian:
      'Riwayat hanya terbuka dari jaringan yang terdaftar pada hak akses lembaga Anda. Pakai komputer di jaringan itu, atau minta admin lembaga mendaftarkannya.',
  });
}

function placeIn({ after }: HistoryQuery): { readonly at: number; readonly reference: string } | undefined {
  const [at, reference] = after?.split('.') ?? [];
  return at === undefined || reference === undefined ? undefined : { at: Number(at), reference };
}

const byNumber = new Map<number, Element>(elements.map((element) => [element.no, element]));

async function viewOf(record: AskedRecord, parts: PortalDoorParts): Promise<HistoryView['verifications'][number]> {
  const { at, elements: asked, results, keyNo: _keyNo, sealed: _sealed, method, ...told } = record;
  return {
    ...told,
    at: at.toISOString(),
    method: method.slice('portal/'.length) as (typeof ways)[number],
    nik: await maskedNik(record, parts),
    elements: asked.map((no, i) => ({
      name: byNumber.get(no)?.name ?? String(no),
      result: resultWord(results[i] as ElementResult),
    })),
  };
}

/** Null where nobody was named, and where the key that sealed the NIK was destroyed with its month. */
async function maskedNik({ keyNo, sealed }: AskedRecord, { pool, keys }: PortalDoorParts): Promise<string | null> {
  const key = keyNo === null || sealed === null ? undefined : await keys.keyNumbered(pool, keyNo);
  const nik = key && sealed ? parseNik(unsealNik(key.bytes, sealed)) : undefined;
  return nik === undefined ? null : maskNik(nik);
}
