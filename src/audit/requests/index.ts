export { findRequest } from './find-request.ts';
export {
  listRequests,
  MOST_LOOKED_AT,
  type RequestFilter,
  type RequestPage,
  type RequestPlace,
} from './list-requests.ts';
export { listRefusedAddresses, type RefusedAddress } from './refused-addresses.ts';
export { type RequestRecord, requestKinds } from './request-record.ts';
