import { DocumentVerified, Messages, NotVerified, Problem, Verdict, Verified } from './answer-schemas.ts';
import { Me } from './me-schema.ts';
import { DocumentVerificationRequest, VerificationRequest } from './request-schemas.ts';

/** Schemas that others refer to by name; the server adds them once. */
export const sharedSchemas = [
  VerificationRequest,
  DocumentVerificationRequest,
  Verdict,
  Messages,
  Verified,
  DocumentVerified,
  NotVerified,
  Problem,
  Me,
] as const;
