/** An answer that refuses, worded as Meilisearch 1.50 words it (recorded from a real server). */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly type: 'auth' | 'invalid_request';

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.type = status === 401 || status === 403 ? 'auth' : 'invalid_request';
  }

  body(): Record<string, string> {
    const { message, code, type } = this;
    return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` };
  }
}

export const refusals = {
  noKey: () =>
    new Refusal(
      401,
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
    ),
  wrongKey: () => new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.'),
  noIndex: (index: string) => new Refusal(404, 'index_not_found', `Index \`${index}\` not found.`),
  indexExists: (index: string) =>
    new Refusal(400, 'index_already_exists', `Index \`${index}\` already exists.`),
  badIndexUid: (uid: string) =>
    new Refusal(
      400,
      'invalid_index_uid',
      `Invalid value at \`.uid\`: \`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`,
    ),
  unknownField: (field: string, expected: readonly string[]) =>
    new Refusal(
      400,
      'bad_request',
      `Unknown field \`${field}\`: expected one of ${expected.map((name) => `\`${name}\``).join(', ')}`,
    ),
  malformed: () => new Refusal(400, 'malformed_payload', 'The `json` payload provided is malformed.'),
  noId: (document: unknown) =>
    new Refusal(
      400,
      'missing_document_id',
      `Document doesn't have a \`id\` attribute: \`${JSON.stringify(document)}\`.`,
    ),
  badId: (id: unknown) =>
    new Refusal(
      400,
      'invalid_document_id',
      `Document identifier \`${JSON.stringify(id)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
    ),
  notFilterable: (index: string, attribute: string, available: readonly string[]) =>
    new Refusal(
      400,
      'invalid_search_filter',
      `Index \`${index}\`: Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${available.map((name) => `\`${name}\``).join(', ')}.`,
    ),
  brokenFilter: (rest: string) =>
    new Refusal(
      400,
      'invalid_search_filter',
      `Expression \`${rest}\` is missing the following closing delimiter: \`"\`.`,
    ),
  notSortable: (index: string, attribute: string, available: readonly string[]) =>
    new Refusal(
      400,
      'invalid_search_sort',
      `Index \`${index}\`: Attribute \`${attribute}\` is not sortable. Available sortable attributes are: ${available.map((name) => `\`${name}\``).join(', ')}.`,
    ),
  noFacet: (attribute: string, available: readonly string[]) =>
    new Refusal(
      400,
      'invalid_search_facets',
      `Invalid facet distribution: Pattern \`${attribute}\` is not filterable. Available filterable attributes patterns are: \`${available.join(', ')}\`.`,
    ),
  negativeLimit: (limit: number) =>
    new Refusal(
      400,
      'invalid_search_limit',
      `Invalid value type at \`.limit\`: expected a positive integer, but found a negative integer: \`${limit}\``,
    ),
  notSearchable: (index: string, attribute: string) =>
    new Refusal(
      400,
      'invalid_search_attributes_to_search_on',
      `Index \`${index}\`: Attribute \`${attribute}\` is not searchable.`,
    ),
  notPlayed: (what: string) => new Refusal(501, 'not_played', `The double does not play ${what}.`),
};
