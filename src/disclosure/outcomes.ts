/** How a look by staff at a person ended. Listed in `docs/reference/audit-events.md`; a test keeps page and list equal. */
export const lookOutcomes = {
  shown: 'An officer of the authority was shown a person, masked but for the elements that the record names.',
  nobody: 'An officer looked for a NIK that the register does not have.',
  elsewhere: "An officer looked for somebody outside the office's region, and was told that there is nobody.",
  limit_reached: 'An officer looked at as many people as a day allows, and was shown nobody.',
  feedback_shown:
    'An officer of the authority was shown data balikan about a person, of kinds whose agreement allows it.',
  feedback_absent: 'An officer asked for data balikan about a person of whom the institution has delivered none such.',
  feedback_withheld: 'An officer asked for data balikan of an institution whose agreement lets nobody open them.',
  log_searched: 'An officer looked for the records about a person in the access log, of the region of the own office.',
  ticket_shown:
    'An officer of the authority was shown the NIK of a ticket in hand, which the record names as its case.',
} as const;

export type LookOutcome = keyof typeof lookOutcomes;
