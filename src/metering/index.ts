export { compareQuota } from './compare-quota.ts';
export { FairAdmission } from './fair-admission.ts';
export { Meter } from './meter.ts';
export { reapWriters } from './reap-writers.ts';
export { releaseReserve } from './release-reserve.ts';
