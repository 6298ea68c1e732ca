export { type FeedbackOutcome, feedbackOutcomes } from './outcomes.ts';
export { type FeedbackParts, feedbackRoutes } from './routes.ts';
