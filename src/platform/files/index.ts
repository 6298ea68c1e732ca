export {
  type CheckedFile,
  checkFile,
  fileRefusals,
  type HandedFile,
  MOST_FILE_BYTES,
} from './check-file.ts';
export { acceptUploads, paperOptions, receiveUpload, uploadOptions } from './receive-upload.ts';
export type { MediaType } from './recognise-type.ts';
export { removeUnusedFiles, UNUSED_DAYS } from './remove-unused-files.ts';
export { noScan, type Scan, type ScanResult, scanBy } from './scan-file.ts';
export { sendFile } from './send-file.ts';
export { fileColumns, readFile, type StoredFile, storeFile } from './store-file.ts';
