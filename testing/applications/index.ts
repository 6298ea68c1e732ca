export { enterApplication, type Walk, walkTo } from './enter-application.ts';
export { aCentralApplicant, aForm, anApplicant, anEntity } from './forms.ts';
