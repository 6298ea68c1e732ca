import { type PlaceName, pathOf } from '../../apps/portal/index.ts';
import { enterBelongings } from '../permissions/index.ts';
import type { Site } from './open-site.ts';

/** Would be a picture and run a script wherever a page took it for more than a text; without a space user ids take it. */
export const HOSTILE = '"><img/src=x/data-struck/onerror=window.struck=1>';

/** What an address is about, by what stands before it where its name does not say so. */
const about: Readonly<Record<string, string>> = {
  'lembaga/$id': 'institution',
  'perjanjian/$id': 'agreement',
  'permohonan/$id': 'draft',
  'monev/$id': 'evaluation',
  'berkas/$id': 'dossier',
  'laporan/$id': 'report',
  'pegawai/$officer': 'clerk',
  'pengguna/$officer': 'user',
  'klien-lama/$right': 'returning',
  'pengalihan/$right': 'returning',
  'pemadanan/$id': 'job',
};

/** Enters one of everything, with the hostile text wherever somebody may write one; and tells where it is looked at. */
export async function enterHostile(site: Site): Promise<(place: PlaceName) => string> {
  const { city: office, hospital: people, applicant } = site.staff;
  const { ids } = await enterBelongings(site.authority, site.staff, {
    mark: HOSTILE,
    sign: 'X',
    office,
    people,
    applicant,
  });
  return (place) => pathOf(place).split('/').map(fill).join('/');

  function fill(piece: string, at: number, pieces: readonly string[]): string {
    if (!piece.startsWith('$')) return piece;
    const known = `${pieces[at - 1]}/${piece}`;
    const id = ids[(about[known] ?? piece.slice(1)) as keyof typeof ids];
    if (id === undefined) throw new Error(`Nothing was entered for ${known}: say in about of what it is.`);
    return id;
  }
}
