import type { Trace } from './trace.ts';

type Place = readonly [letters: string, known: string | undefined];

/** Tells what is known of two places: the place of that name, or the one that an unknown name is nearest to. */
export function tellPlaces(trace: Trace, a: Place, b: Place, nearest: (letters: string) => string | undefined): void {
  for (const [id, en, [letters, known]] of [
    ['basis data', 'register', a],
    ['dikirim', 'submitted', b],
  ] as const) {
    const near = known === undefined ? nearest(letters) : undefined;
    const [told, toldEn] =
      known !== undefined
        ? [`dikenal sebagai ${known}`, `known as ${known}`]
        : near !== undefined
          ? [`tidak dikenal, terdekat ${near}`, `not known, nearest ${near}`]
          : ['tidak dikenal', 'not known'];
    trace.say(`Tempat dari ${id}: ${letters}, ${told}.`, `Place from ${en}: ${letters}, ${toldEn}.`);
  }
}
