import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { formWords } from './form-words.ts';
import type { Delivery } from './queries.ts';

/** That some of what was typed is kept, and where its receipt is. */
export function KeptNote({ delivery: { deliveryId, receiptNo } }: { readonly delivery: Delivery }) {
  const said = useWords(formWords);
  return (
    <p role="status">
      {said.kept(receiptNo ?? '')}{' '}
      <PlaceLink place="feedbackDelivery" of={{ delivery: deliveryId }}>
        {said.seeReceipt}
      </PlaceLink>
    </p>
  );
}
