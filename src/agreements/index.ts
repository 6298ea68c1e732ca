export {
  type Agreement,
  createAgreement,
  endAgreement,
  getAgreement,
  listAgreements,
  type NewAgreement,
} from './agreement.ts';
export * from './applications/index.ts';
export * from './numbers/index.ts';
export { remindOfEndings } from './remind-of-endings.ts';
