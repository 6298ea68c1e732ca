/** What a change of the native API may not do within a major version, and what it would break. docs/versioning.md. */
export const rules = {
  path_removed: 'a client that calls the address gets 404',
  operation_removed: 'a client that calls the address by this method is refused',
  operation_renamed: 'generated clients name their functions after the operation',
  security_stricter: 'a call that was let in is refused',
  scheme_changed: 'a client no longer knows how to get in',
  parameter_removed: 'what a client says by it is no longer heard',
  parameter_newly_required: 'clients of the last release do not send it',
  body_newly_required: 'clients of the last release send none',
  request_media_type_removed: 'a body that was read is refused',
  response_status_removed: 'a client that handles this status waits for it in vain',
  success_status_added: 'a client takes a success that it does not know for a failure, and sends again',
  response_media_type_removed: 'a client asks for it or parses by it',
  response_header_removed: 'a client that reads the header finds nothing',
  request_property_removed: 'what a client sends in it is refused, or no longer heard',
  request_property_newly_required: 'clients of the last release do not send it',
  request_retyped: 'a value that was taken is refused',
  request_narrowed: 'a value within the old bounds is refused',
  request_enum_value_removed: 'a value of the list that clients send is refused',
  request_closed: 'clients that send more than was described are refused',
  response_property_removed: 'a client that reads it finds nothing',
  response_property_no_longer_required: 'a client reads it without asking whether it is there',
  response_retyped: 'a client cannot read a value of another type or form',
  response_widened: 'a client has columns and scales for the old bounds',
  response_enum_value_removed: 'a client that decides by this value waits for it in vain',
} as const;

/** Name of a rule. */
export type Rule = keyof typeof rules;

/** One thing that a change breaks: the rule, and where in the document. */
export interface Breach {
  readonly rule: Rule;
  readonly where: string;
}

/** A breach as a sentence with its reason. */
export function sentenceOf({ rule, where }: Breach): string {
  return `${where}: ${rule}, so that ${rules[rule]}`;
}
