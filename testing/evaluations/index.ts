export { allAnswered, aPlan, completeFor, dossierOf, enterEvaluation, signFor } from './enter-evaluation.ts';
