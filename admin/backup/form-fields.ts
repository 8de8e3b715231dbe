/** How a value of a form is shown to be compared by eye. */
type Shows = 'text' | 'rich' | 'choice' | 'tick' | 'day' | 'moment' | 'record' | 'rows';

/** A field of a form that people fill in. */
export interface FormField {
  /** `title`, `video.file`. */
  path: string;
  label: string;
  shows: Shows;
  /** Names of the values of a `choice`. */
  options?: ReadonlyMap<string, string>;
  /** Collection of a `record`; with several, each value names its own. */
  relationTo?: string;
  /** Fields of each of the `rows`. */
  rows?: FormField[];
}

/** What is read of a field in Payload's client configuration. */
export interface ClientField {
  type: string;
  name?: string;
  label?: unknown;
  hidden?: boolean;
  hasMany?: boolean;
  admin?: { hidden?: boolean; readOnly?: boolean; date?: { pickerAppearance?: string } };
  options?: readonly (string | { value: string; label?: unknown })[];
  relationTo?: string | readonly string[];
  fields?: readonly ClientField[];
  tabs?: readonly { name?: string; label?: unknown; fields: readonly ClientField[] }[];
}

/** Fields that the program writes by itself. */
const own = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'revision']);

const simple: Readonly<Record<string, Shows>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  number: 'text',
  richText: 'rich',
  select: 'choice',
  radio: 'choice',
  checkbox: 'tick',
  date: 'moment',
  relationship: 'record',
  upload: 'record',
};

/** Lists the fields of a form that people fill in, in its order; lists within lists are left out. */
export function formFields(
  fields: readonly ClientField[],
  above: { path: string; label: string } = { path: '', label: '' },
): FormField[] {
  return fields.flatMap((field): FormField[] => {
    if (field.hidden === true || field.admin?.hidden === true || field.admin?.readOnly === true) return [];
    if (field.type === 'tabs') return (field.tabs ?? []).flatMap((tab) => inside(tab, above));
    if (field.type === 'row' || field.type === 'collapsible') return formFields(field.fields ?? [], above);
    if (field.type === 'group') return inside({ ...field, fields: field.fields ?? [] }, above);
    if (field.name === undefined || own.has(field.name)) return [];
    const path = above.path + field.name;
    const label = above.label + textOf(field.label, field.name);
    if (field.type === 'array') {
      const rows = formFields(field.fields ?? []);
      return rows.some(({ shows }) => shows === 'rows') ? [] : [{ path, label, shows: 'rows', rows }];
    }
    const shows = simple[field.type];
    return shows === undefined ? [] : [{ path, label, ...detailsOf(field, shows) }];
  });
}

/** Fields that stand below a name of their own, when their group has one. */
function inside(
  { name, label, fields }: { name?: string; label?: unknown; fields: readonly ClientField[] },
  above: { path: string; label: string },
): FormField[] {
  if (name === undefined) return formFields(fields, above);
  return formFields(fields, {
    path: `${above.path}${name}.`,
    label: `${above.label}${textOf(label, name)}：`,
  });
}

function detailsOf(field: ClientField, shows: Shows): Omit<FormField, 'path' | 'label'> {
  if (shows === 'choice') {
    const names = (field.options ?? []).map((option): [string, string] =>
      typeof option === 'string' ? [option, option] : [option.value, textOf(option.label, option.value)],
    );
    return { shows, options: new Map(names) };
  }
  if (shows === 'moment' && field.admin?.date?.pickerAppearance === 'dayOnly') return { shows: 'day' };
  if (shows === 'record' && typeof field.relationTo === 'string')
    return { shows, relationTo: field.relationTo };
  return { shows };
}

const textOf = (label: unknown, otherwise: string): string => (typeof label === 'string' ? label : otherwise);
