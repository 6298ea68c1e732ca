import { drawPeople } from '../../bench/trial/index.ts';
import { nikParts } from '../../src/kernel/index.ts';
import { type Resident, registerValue, residentNik } from '../../src/register/index.ts';
import type { Site } from './site.ts';
import { isNumbered } from './streets.ts';

/** Somebody who is attacked, with what the attack must not find. */
export interface Target {
  readonly nik: string;
  readonly name: string;
  readonly birth: string;
  readonly mother: string;
  readonly address: string;
  readonly card: string;
}

/** Drawn from so many times as many people as are wanted, since not everybody lives at a numbered house. */
const DRAWN = 20;

/** People of the register drawn at random, those of a goal apart where it needs a house number. */
export async function drawTargets(site: Site, count: number): Promise<{ anybody: Target[]; housed: Target[] }> {
  const people = (await drawPeople(site.owner, DRAWN * count)).map(targetOf).filter(isWhole);
  return {
    anybody: people.slice(0, count),
    housed: people.filter(({ address }) => isNumbered(address)).slice(0, count),
  };
}

function targetOf(resident: Resident): Target {
  const value = (element: Parameters<typeof registerValue>[1]) => registerValue(resident, element) ?? '';
  return {
    nik: residentNik(resident),
    name: value('NAMA_LGKP'),
    birth: value('TGL_LHR'),
    mother: value('NAMA_LGKP_IBU'),
    address: value('ALAMAT'),
    card: value('NO_KK'),
  };
}

function isWhole(target: Target): boolean {
  return nikParts(target.nik) !== undefined && Object.values(target).every((value) => value !== '');
}
