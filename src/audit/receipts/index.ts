export { checkReceipt, type ReceiptProblem } from './check-receipt.ts';
export { findRecord } from './find-record.ts';
export { makeReceipt, type Receipt, type ReceiptAnswer } from './make-receipt.ts';
