export { deliver, feedbackDoor } from './feedback-door.ts';
export { aLetter, deliveryOf, lastVisit, oblige, recordNumber } from './oblige.ts';
