/** What the server found at a field, and why. */
export interface FieldFault {
  /** `pictures.0.image`. */
  path: string;
  message: string;
}

/** The faults of a refusal that name their field, in order. */
export function faultsAtFields(body: unknown): FieldFault[] {
  return listIn(body, 'errors')
    .flatMap((error) => listIn(valueIn(error, 'data'), 'errors'))
    .flatMap((fault) => {
      const [path, message] = [valueIn(fault, 'path'), valueIn(fault, 'message')];
      return typeof path === 'string' && path !== '' && typeof message === 'string'
        ? [{ path, message }]
        : [];
    });
}

const valueIn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function listIn(value: unknown, name: string): unknown[] {
  const list = valueIn(value, name);
  return Array.isArray(list) ? list : [];
}
