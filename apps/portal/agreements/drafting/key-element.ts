/** The key of every question: it belongs to each right and is not asked about. */
export const KEY_ELEMENT = 'NIK';
