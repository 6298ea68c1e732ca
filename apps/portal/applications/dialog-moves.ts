import type { PaperKind } from './queries.ts';

/** Moves that are made over the page, and the end of their path. All others are made elsewhere. */
export const movePaths = {
  take_up: 'take-up',
  return: 'return',
  forward: 'forward',
  approve: 'decide',
  refuse: 'decide',
  sign_mou: 'mou',
  request_credentials: 'request-credentials',
  await_network: 'await-network',
  begin_trial: 'trial',
  repeat_network_check: 'repeat-network-check',
  activate: 'activate',
} as const;
export type DialogMove = keyof typeof movePaths;

/** Kinds of the papers that moves carry. */
export const movePapers: Partial<Record<DialogMove, PaperKind>> = {
  forward: 'region_head_letter',
  sign_mou: 'signed_document',
  activate: 'minutes',
};

/** True for a move that is made over the page. */
export function isDialogMove(move: string): move is DialogMove {
  return move in movePaths;
}
