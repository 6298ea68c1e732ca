/** How a delivery of data balikan ended, as the access log records it. Listed in `docs/reference/audit-events.md`. */
export const feedbackOutcomes = {
  feedback_stored: 'A delivery held values that were new; all of them are stored.',
  feedback_repeated: 'Every value of a delivery had been sent before; nothing was stored anew.',
  feedback_invalid: 'A delivery could not be read; nothing of it was stored.',
  feedback_refused: 'The token is unknown, void or of another institution.',
} as const;

export type FeedbackOutcome = keyof typeof feedbackOutcomes;
