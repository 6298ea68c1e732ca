export { type FeedbackOutcome, feedbackOutcomes } from './outcomes.ts';
export { type PushReason, pushRemedies } from './push-errors.ts';
export { type FeedbackParts, feedbackRoutes } from './routes.ts';
