/** Who may come to a place: anyone, whoever is signed in (while it yet has to enrol a factor too), or who may do an act. */
export type Who = 'anyone' | 'enrolling' | 'signed in' | 'person.verify';

/** An address of the portal. */
export interface Place {
  readonly path: `/${string}`;
  readonly who: Who;
  /** Set for places that stand in the bar, in this order. */
  readonly inBar?: true;
}

/**
 * Every place of the portal with a screen; `screens.ts` has the screen of each. Tests walk this list, and the bar shows
 * those that stand in it to whoever may go there. A new screen begins with a line here.
 */
export const places = {
  verify: { path: '/verifikasi', who: 'person.verify', inBar: true },
  verifyDocument: { path: '/verifikasi/dokumen', who: 'person.verify' },
  account: { path: '/akun', who: 'signed in', inBar: true },
  password: { path: '/akun/kata-sandi', who: 'signed in' },
  sessions: { path: '/sesi', who: 'signed in', inBar: true },
  addFactor: { path: '/faktor-kedua', who: 'enrolling' },
  signIn: { path: '/masuk', who: 'anyone' },
  firstLogin: { path: '/masuk/surat', who: 'anyone' },
  secondFactor: { path: '/masuk/faktor-kedua', who: 'anyone' },
  helpSigningIn: { path: '/masuk/bantuan', who: 'anyone' },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

/** The path of a place. */
export function pathOf(name: PlaceName): string {
  return places[name].path;
}

/** What stands behind the `?` of an address: always text. */
export type Search = Readonly<Record<string, string | undefined>>;
