export { makeCertificate } from './make-certificate.ts';
