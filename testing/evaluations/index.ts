export { allAnswered, aPlan, dossierOf, enterEvaluation, signFor } from './enter-evaluation.ts';
