import { DocumentVerified, Messages, NotVerified, Problem, Verdict, Verified } from './answer-schemas.ts';
import { BulkJobList, BulkJobView, BulkNotice } from './bulk/index.ts';
import { Me } from './me-schema.ts';
import { Receipt, ReceiptPending } from './receipt-schema.ts';
import { DocumentVerificationRequest, VerificationRequest } from './request-schemas.ts';

/** How a question is answered when the register was consulted, with what these refer to. */
export const answerSchemas = [Verdict, Messages, Verified, DocumentVerified, NotVerified] as const;

/** Bulk jobs, with what these refer to. */
export const bulkSchemas = [BulkNotice, BulkJobView, BulkJobList] as const;

/** Schemas that others refer to by name; the server adds them once. */
export const sharedSchemas = [
  VerificationRequest,
  DocumentVerificationRequest,
  ...answerSchemas,
  Problem,
  Me,
  Receipt,
  ReceiptPending,
  ...bulkSchemas,
] as const;
