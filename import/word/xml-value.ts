type Attributes = Readonly<Record<string, string>>;

/** An attribute by its name without the prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];

export const value = (attributes: Attributes): string => attribute(attributes, 'val') ?? '';

/** A switch without a value is on. */
export const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off', 'none'].includes(value(attributes));
