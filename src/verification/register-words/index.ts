export { type RunningKnowledge, runningKnowledge } from './running-knowledge.ts';
