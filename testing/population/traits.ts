import type { Community, Sex } from './names.ts';
import { type Random, weighted } from './random.ts';

/** The codes below are those of `reference`: PDDK_AKH, JENIS_PKRJN, GOL_DARAH, AGAMA, PNYDNG_CCT, EKTP_STATUS. */

const bloodGroup = weighted<number>([
  [13, 86],
  [4, 5.6],
  [1, 3.4],
  [2, 3.7],
  [3, 0.9],
  [11, 0.2],
  [5, 0.1],
  [7, 0.1],
]);

const otherReligion = weighted<number>([
  [2, 55],
  [3, 30],
  [5, 11],
  [4, 1],
  [6, 1.5],
  [7, 1.5],
]);

const disability = weighted<number>([
  [7, 98.8],
  [1, 0.45],
  [2, 0.2],
  [3, 0.2],
  [4, 0.25],
  [5, 0.04],
  [6, 0.06],
]);

/** Schooling of adults: the old left after primary school, the young after SLTA or later. */
const educationBorn = {
  before1960: weighted<number>([
    [1, 8],
    [2, 18],
    [3, 52],
    [4, 10],
    [5, 8],
    [7, 1.5],
    [8, 2.3],
    [9, 0.2],
  ]),
  before1985: weighted<number>([
    [1, 1],
    [2, 3],
    [3, 38],
    [4, 20],
    [5, 26],
    [6, 1],
    [7, 3],
    [8, 7],
    [9, 0.9],
    [10, 0.1],
  ]),
  since1985: weighted<number>([
    [1, 0.5],
    [2, 1],
    [3, 16],
    [4, 24],
    [5, 43],
    [6, 0.5],
    [7, 3],
    [8, 11],
    [9, 1],
  ]),
};

const workOfMen = weighted<number>([
  [88, 24],
  [19, 22],
  [15, 20],
  [9, 7],
  [20, 5],
  [84, 5],
  [8, 2],
  [81, 2.5],
  [26, 1.5],
  [27, 1],
  [30, 2],
  [12, 1],
  [13, 1],
  [35, 0.8],
  [65, 1.5],
  [18, 1],
  [5, 2.4],
  [6, 0.6],
  [7, 0.5],
  [16, 0.5],
  [45, 0.4],
  [85, 0.3],
  [72, 0.1],
  [64, 0.15],
  [1, 2.5],
]);

const workOfWomen = weighted<number>([
  [2, 66],
  [15, 9],
  [88, 6],
  [84, 3],
  [8, 1.5],
  [19, 3],
  [65, 2.8],
  [5, 2.4],
  [18, 1],
  [30, 2],
  [20, 1.5],
  [9, 1],
  [73, 0.4],
  [74, 0.4],
  [72, 0.1],
  [75, 0.1],
  [64, 0.15],
  [1, 1.5],
]);

/** One community a family: 1.8 % are not Muslim here. */
export function drawCommunity(random: Random): Community {
  return random.chance(0.018) ? 'other' : 'islam';
}

/** AGAMA of a family of this community. */
export function drawReligion(random: Random, community: Community): number {
  return community === 'other' ? otherReligion(random) : 1;
}

/** GOL_DARAH: unknown for 86 %. */
export function drawBloodGroup(random: Random): number {
  return bloodGroup(random);
}

/** PNYDNG_CCT: none for all but 1.2 %. */
export function drawDisability(random: Random): number {
  return disability(random);
}

/** PDDK_AKH: school by age until 18, then what the generation reached. */
export function drawEducation(random: Random, age: number, birthYear: number): number {
  if (age < 7) return 1;
  if (age < 13) return 2;
  if (age < 16) return 3;
  if (age < 19) return 4;
  if (birthYear < 1960) return educationBorn.before1960(random);
  return birthYear < 1985 ? educationBorn.before1985(random) : age < 22 ? 5 : educationBorn.since1985(random);
}

/** JENIS_PKRJN: none, school, study, work, pension. */
export function drawOccupation(random: Random, age: number, sex: Sex, education: number): number {
  if (age < 6) return 1;
  if (age < 18) return 3;
  if (age < 23 && random.chance(0.45)) return 3;
  if (age >= 60 && education >= 5 && random.chance(0.5)) return 4;
  if (age >= 72 && random.chance(0.4)) return 1;
  const work = sex === 1 ? workOfMen(random) : workOfWomen(random);
  return education < 8 && PROFESSIONS.has(work) ? (sex === 1 ? 88 : 2) : work;
}

/** Occupations that ask for a degree: lecturer, teacher, doctor, midwife, nurse, pharmacist. */
const PROFESSIONS: ReadonlySet<number> = new Set([64, 65, 72, 73, 74, 75]);

/** EKTP_STATUS of whoever has a card. */
export const PRINTED = 5;

/** EKTP_STATUS: not due before 17, recorded or waiting in that year, a printed card afterwards. */
export function drawEktpStatus(random: Random, age: number): number {
  if (age < 17) return 1;
  if (age < 18) return random.between(2, 5);
  return random.chance(0.95) ? PRINTED : random.between(2, 4);
}
