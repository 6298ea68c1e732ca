export { draftOf, ordinaryRight } from './draft-of.ts';
export { formOf } from './form-of.ts';
export { type Identity, makeAuthority, makeSigner, openssl } from './make-authority.ts';
export { scanOf } from './scan-of.ts';
export { signCms, signPdf } from './sign-pdf.ts';
export { writePdf } from './write-pdf.ts';
