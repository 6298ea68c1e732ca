/** How a call ended, told to its doors and to the log. */
interface OutcomeRow {
  /** Code of the installed clients' contract; null where a wire client gets no code or the wire cannot end so. */
  readonly wire: string | null;
  /** HTTP status on the native door; null where that door cannot end so. */
  readonly native: 200 | 400 | 401 | 403 | 422 | 429 | null;
  /** Doors that a call can end so at. */
  readonly doors: 'wire' | 'native' | 'both';
  /** Whether the register was consulted, which costs one hit. */
  readonly charged: boolean;
  readonly meaning: string;
}

/**
 * How a call ended. Outcomes are values with codes, listed in `docs/reference/errors.md` (a test keeps page and list
 * equal) and written into the access log.
 */
export const outcomes = {
  verified: {
    wire: null,
    native: 200,
    doors: 'both',
    charged: true,
    meaning: 'The person was found; the answer says which elements match.',
  },
  values_returned: {
    wire: null,
    native: null,
    doors: 'wire',
    charged: true,
    meaning: 'The person was found; granted values were returned.',
  },
  credentials_empty: {
    wire: '09',
    native: null,
    doors: 'wire',
    charged: false,
    meaning: 'User or password is empty.',
  },
  login_failed: { wire: '03', native: null, doors: 'wire', charged: false, meaning: 'Unknown user or wrong password.' },
  token_invalid: {
    wire: null,
    native: 401,
    doors: 'native',
    charged: false,
    meaning: 'The access token is missing, malformed, expired, or was given for a revoked key.',
  },
  credential_inactive: {
    wire: '17',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The credential is suspended or revoked.',
  },
  institution_inactive: {
    wire: '16',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The institution is suspended or closed.',
  },
  restricted: {
    wire: '16',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'A sanction keeps the institution, or this right of it, from access.',
  },
  right_not_in_force: {
    wire: '16',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The right is suspended, revoked, not begun or past its last day.',
  },
  method_not_granted: {
    wire: '16',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The right is for another method of access.',
  },
  address_unknown: {
    wire: '10',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The address is in no registered network.',
  },
  address_mismatch: {
    wire: '04',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The address is in a network of another right.',
  },
  outside_hours: {
    wire: '06',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The call came outside the hours of the right.',
  },
  moved_to_match: {
    wire: null,
    native: null,
    doors: 'wire',
    charged: false,
    meaning: 'An old method that returned data is no longer served.',
  },
  quota_used_up: {
    wire: '05',
    native: 429,
    doors: 'both',
    charged: false,
    meaning: "The right's hits for today are used up.",
  },
  parameters_invalid: {
    wire: '07',
    native: 400,
    doors: 'both',
    charged: false,
    meaning: 'The body or one of its parameters cannot be used.',
  },
  terms_unmet: {
    wire: '07',
    native: 403,
    doors: 'both',
    charged: false,
    meaning: 'The call lacks what the right demands: its purpose, an officer, a case, its threshold.',
  },
  elements_not_granted: {
    wire: null,
    native: 403,
    doors: 'native',
    charged: false,
    meaning: 'The right covers nothing of what is asked.',
  },
  idempotency_key_reused: {
    wire: null,
    native: 422,
    doors: 'native',
    charged: false,
    meaning: 'The idempotency key was used for another question.',
  },
  nik_malformed: { wire: '15', native: 400, doors: 'both', charged: false, meaning: 'The NIK cannot be a NIK.' },
  nik_withheld: {
    wire: '08',
    native: 200,
    doors: 'both',
    charged: true,
    meaning: 'The NIK is outside the scope of the right.',
  },
  not_found: { wire: '13', native: 200, doors: 'both', charged: true, meaning: 'The register has no such NIK.' },
  deceased: { wire: '11', native: 200, doors: 'both', charged: true, meaning: 'The person was found and has died.' },
  duplicate: {
    wire: '12',
    native: 200,
    doors: 'both',
    charged: true,
    meaning: 'The record is a duplicate under review.',
  },
  inactive: {
    wire: '14',
    native: 200,
    doors: 'both',
    charged: true,
    meaning: 'The record is not active; Disdukcapil can tell why.',
  },
} as const satisfies Record<string, OutcomeRow>;

export type Outcome = keyof typeof outcomes;

/** The outcomes that a door can end with. */
export type OutcomeOf<Door extends 'wire' | 'native'> = {
  [Name in Outcome]: (typeof outcomes)[Name]['doors'] extends Door | 'both' ? Name : never;
}[Outcome];

/** The outcomes that answer with elements. */
export type Answered = 'verified' | 'values_returned';

/** The outcomes that answer with a code and a text. */
export type Refusal = Exclude<Outcome, Answered>;

/** Refusals that need nothing said beside their code. */
export type PlainRefusal = Exclude<Refusal, 'terms_unmet'>;

/** True when calls through a door can end so. */
export function isOutcomeOf<Door extends 'wire' | 'native'>(outcome: Outcome, door: Door): outcome is OutcomeOf<Door> {
  const { doors } = outcomes[outcome];
  return doors === 'both' || doors === door;
}
