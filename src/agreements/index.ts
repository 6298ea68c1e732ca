export {
  type Agreement,
  createAgreement,
  endAgreement,
  getAgreement,
  listAgreements,
  type NewAgreement,
} from './agreement.ts';
export { remindOfEndings } from './remind-of-endings.ts';
