/**
 * How a call ended. Outcomes are values with codes, listed in `docs/reference/errors.md` (a test keeps page and list
 * equal) and written into the access log. `wire` is the code of the installed clients' contract, null where a
 * legacy client gets a text of its own; `charged` says whether the register was consulted, which costs one hit.
 */
export const outcomes = {
  verified: { wire: null, charged: true, meaning: 'The person was found; the answer says which elements match.' },
  values_returned: { wire: null, charged: true, meaning: 'The person was found; granted values were returned.' },
  credentials_empty: { wire: '09', charged: false, meaning: 'User or password is empty.' },
  login_failed: { wire: '03', charged: false, meaning: 'Unknown user or wrong password.' },
  credential_inactive: { wire: '17', charged: false, meaning: 'The credential is suspended or revoked.' },
  institution_inactive: { wire: '16', charged: false, meaning: 'Institution, agreement or right is not in force.' },
  address_unknown: { wire: '10', charged: false, meaning: 'The address is in no registered network.' },
  address_mismatch: { wire: '04', charged: false, meaning: 'The address is in a network of another right.' },
  outside_hours: { wire: '06', charged: false, meaning: 'The call came outside the hours of the right.' },
  moved_to_match: { wire: null, charged: false, meaning: 'An old method that returned data is no longer served.' },
  quota_used_up: { wire: '05', charged: false, meaning: "The right's hits for today are used up." },
  parameters_invalid: { wire: '07', charged: false, meaning: 'The body or one of its parameters cannot be used.' },
  nik_malformed: { wire: '15', charged: false, meaning: 'The NIK cannot be a NIK.' },
  nik_withheld: { wire: '08', charged: true, meaning: 'The NIK is outside the scope of the right.' },
  not_found: { wire: '13', charged: true, meaning: 'The register has no such NIK.' },
  deceased: { wire: '11', charged: true, meaning: 'The person was found and has died.' },
  duplicate: { wire: '12', charged: true, meaning: 'The record is a duplicate under review.' },
  inactive: { wire: '14', charged: true, meaning: 'The record is not active; Disdukcapil can tell why.' },
} as const;

export type Outcome = keyof typeof outcomes;

/** The outcomes that answer with an envelope of elements. */
export type Answered = 'verified' | 'values_returned';

/** The outcomes that answer with a code and a text. */
export type Refusal = Exclude<Outcome, Answered>;
