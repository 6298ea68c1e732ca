export { checkReceipt, type ReceiptProblem } from './check-receipt.ts';
export { makeReceipt, type Receipt, type ReceiptAnswer } from './make-receipt.ts';
