export {
  type Agreement,
  createAgreement,
  endAgreement,
  getAgreement,
  listAgreements,
  type NewAgreement,
} from './agreement.ts';
