/** Why a month of the log is not dropped, by code, and what can be done about it. */
export const dropRefusals = {
  month_running: {
    meaning: 'The month is not over.',
    remedy: 'Name a month whose time to be kept is over.',
  },
  month_too_young: {
    meaning: 'The records of the month must be kept longer.',
    remedy:
      'Wait until that day. GAPURA_LOG_RETENTION_MONTHS and the setting logRetentionMonths say how long records are kept; the longer one counts.',
  },
  month_unknown: {
    meaning: 'The log has no record that was written in the month.',
    remedy: 'Name a month that has records, as YYYY-MM in UTC.',
  },
  month_gone: {
    meaning: 'The month was dropped before.',
    remedy: 'Nothing is left to be done.',
  },
  month_unsequenced: {
    meaning: 'Records of the month have no place in the order of the log.',
    remedy: 'Let a server run until /health/ready says that the log is signed, then do it again.',
  },
  month_unsigned: {
    meaning: 'No signed checkpoint covers all records of the month.',
    remedy: 'Let a server run until /health/ready says that the log is signed, then do it again.',
  },
  month_unsound: {
    meaning: 'Records of the month are not what was sealed, are not there, or were added.',
    remedy: 'See `gapura log verify`. A month that is not sound is kept: dropping it would hide what was done to it.',
  },
} as const;

export type DropRefusalCode = keyof typeof dropRefusals;

/** A month that is not dropped. `message` says which and why, without a person. */
export interface DropRefusal {
  readonly refusal: DropRefusalCode;
  readonly message: string;
}

/** The refusal of a month, with what is to be said of it beyond its code's meaning. */
export function refuseDrop(refusal: DropRefusalCode, month: string, more = ''): DropRefusal {
  return { refusal, message: `${month}: ${dropRefusals[refusal].meaning}${more && ` ${more}`}` };
}
