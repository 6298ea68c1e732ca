export { drawPeople } from './draw-people.ts';
export { askedElements, type Caller, enterCallers } from './enter-callers.ts';
export { makeRequest, submitted } from './make-request.ts';
export { fillRegister, makeHome, openTrial, SEED, type Trial } from './open-trial.ts';
export { postmasterOf, stopDatabase } from './postmaster.ts';
export { end, endAll, interrupted, keep } from './processes.ts';
export { createRandom, type Random } from './random.ts';
export { errorFile, freePort, memoryOf, type Server, startServer } from './server.ts';
export { slowDisk } from './slow-disk.ts';
