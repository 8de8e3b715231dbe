/** The path of the field that a refusal names first, `pictures.0.image`; null when it names none. */
export function firstFaultPath(body: unknown): string | null {
  for (const error of listIn(body, 'errors'))
    for (const fault of listIn(valueIn(error, 'data'), 'errors')) {
      const path = valueIn(fault, 'path');
      if (typeof path === 'string' && path !== '') return path;
    }
  return null;
}

const valueIn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function listIn(value: unknown, name: string): unknown[] {
  const list = valueIn(value, name);
  return Array.isArray(list) ? list : [];
}
