/** What the marks in blueprint texts stand for at one site. */
export interface NameParts {
  /** `云川`, `青石`. */
  place: string;
  /** `县`, `镇`, `乡`, `街道`; `局` for a department without a clearer word. */
  unit: string;
  /** Name as people say it: `青石镇`, `农业农村局`. */
  short: string;
}

const placeUnits = ['街道', '县', '市', '区', '旗', '镇', '乡'];
const departmentUnits = [
  '办公室',
  '委员会',
  '管理部',
  '大队',
  '中心',
  '联社',
  '社',
  '局',
  '委',
  '办',
  '馆',
  '联',
  '区',
];

/**
 * Splits the name of a site.
 *
 * @param name  `青石镇人民政府`, `云川县农业农村局`.
 * @param group place of the portal (`云川县`), cut from the front of a department's name.
 */
export function nameParts(name: string, group = ''): NameParts {
  const government = name.replace(/(人民政府|办事处)$/u, '');
  const isGovernment = government !== name;
  const short =
    !isGovernment && group !== '' && name.startsWith(group) ? name.slice(group.length) : government;
  const units = isGovernment ? placeUnits : departmentUnits;
  const unit = units.find((candidate) => short.endsWith(candidate)) ?? (isGovernment ? '' : '局');
  const place =
    unit !== '' && short.endsWith(unit) && short.length > unit.length ? short.slice(0, -unit.length) : short;
  return { place, unit, short };
}

/** Fills `{place}`, `{unit}` and `{short}` in a text of a blueprint. */
export function fillNames(text: string, parts: NameParts): string {
  return text
    .replaceAll('{place}', parts.place)
    .replaceAll('{unit}', parts.unit)
    .replaceAll('{short}', parts.short);
}
