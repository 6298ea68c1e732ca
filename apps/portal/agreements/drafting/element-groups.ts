import type { AskedElement } from '../../api/queries.ts';
import type { draftWords } from './draft-words.ts';

type Group = keyof (typeof draftWords)['id']['groups'];

/** What belongs together for whoever chooses; what is named nowhere stands among the others. */
const groups: Readonly<Record<Exclude<Group, 'others'>, readonly string[]>> = {
  identity: ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'NO_KK', 'EKTP_STATUS', 'KEWARGANEGARAAN'],
  address: [
    ...['PROP_NAME', 'KAB_NAME', 'KEC_NAME', 'KEL_NAME', 'ALAMAT', 'NO_RT', 'NO_RW', 'DUSUN', 'KODE_POS'],
    ...['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL', 'ALAMAT_SBLM'],
  ],
  family: ['NAMA_LGKP_IBU', 'NIK_IBU', 'NAMA_LGKP_AYAH', 'NIK_AYAH', 'STAT_HBKEL', 'STATUS_KAWIN'],
  events: [
    ...['AKTA_LHR', 'NO_AKTA_LHR', 'AKTA_KWN', 'NO_AKTA_KWN', 'TGL_KWN'],
    ...['AKTA_CRAI', 'NO_AKTA_CRAI', 'TGL_CRAI'],
  ],
};

/** Elements in groups; none is left out. */
export function groupElements(elements: readonly AskedElement[]): (readonly [Group, readonly AskedElement[]])[] {
  const byName = new Map(elements.map((element) => [element.name, element]));
  const grouped = Object.entries(groups).map(
    ([group, names]) => [group as Group, names.flatMap((name) => byName.get(name) ?? [])] as const,
  );
  const named = new Set(Object.values(groups).flat());
  return [...grouped, ['others', elements.filter(({ name }) => !named.has(name))]];
}
