import type { ColumnLook } from '../store/records.ts';
import { accents } from './accents.ts';
import { blueprints } from './blueprints.ts';
import { fillNames, nameParts, type NameParts } from './name-parts.ts';
import type { ColumnTypeName } from './column-types.ts';
import { defaultObligation, obligations } from './obligations.ts';
import type { BlueprintName, ColumnPlan } from './types.ts';

export interface SiteChoice {
  /** `青石镇人民政府`. */
  name: string;
  /** `''` for the portal, else one segment of small letters, digits and hyphens. */
  path: string;
  /** `#rrggbb`; the blueprint's first when absent. */
  accent?: string;
  shortName?: string;
  tagline?: string;
  hotWords?: string[];
  /** Name of the portal, for sub-sites: `云川县人民政府`. */
  portalName?: string;
}

export interface PlannedSite {
  name: string;
  shortName: string;
  tagline: string;
  path: string;
  kind: BlueprintName;
  state: 'open';
  blueprint: BlueprintName;
  accent: string;
  hotWords: string[];
}

export interface PlannedColumn {
  blueprintKey: string;
  parentKey: string | null;
  name: string;
  slug: string;
  description: string;
  keywords: string[];
  columnType: ColumnTypeName;
  look: ColumnLook;
  pageSize: number;
  position: number;
  inNavigation: boolean;
  obligation: { class: 'none' | 'news' | 'notice' | 'year' | 'custom'; intervalDays: number | null };
}

export interface SitePlan {
  site: PlannedSite;
  /** Parents before their children. */
  columns: PlannedColumn[];
}

/** Works out every record of a new site: pure, nothing is written. */
export function planSite(name: BlueprintName, choice: SiteChoice): SitePlan {
  const blueprint = blueprints[name];
  const portalPlace = (choice.portalName ?? '').replace(/人民政府$/u, '');
  const parts = nameParts(choice.name, portalPlace);
  return {
    site: {
      name: choice.name,
      shortName: choice.shortName ?? parts.short,
      tagline: choice.tagline ?? taglineOf(name, choice.portalName ?? ''),
      path: choice.path,
      kind: blueprint.kind,
      state: 'open',
      blueprint: name,
      accent: choice.accent ?? accents[blueprint.accents[0] ?? '黛蓝'] ?? '#1f4e8c',
      hotWords: choice.hotWords ?? blueprint.hotWords,
    },
    columns: blueprint.columns.flatMap((column, position) =>
      planColumn(column, { parts, position, parentKey: null }),
    ),
  };
}

function taglineOf(name: BlueprintName, portalName: string): string {
  const kinds: Record<BlueprintName, string> = { portal: '', township: '乡镇', department: '部门' };
  return name === 'portal' ? '' : `${portalName}网站群 · ${kinds[name]}`;
}

function planColumn(
  plan: ColumnPlan,
  place: { parts: NameParts; position: number; parentKey: string | null },
): PlannedColumn[] {
  const fill = (text: string): string => fillNames(text, place.parts);
  const children = plan.children ?? [];
  const obligation = obligations.classes[plan.obligation ?? defaultObligation(plan.columnType)];
  const collects = children.length > 0;
  return [
    {
      blueprintKey: plan.key,
      parentKey: place.parentKey,
      name: fill(plan.name),
      slug: plan.slug,
      description: fill(plan.description),
      keywords: plan.keywords.map(fill),
      columnType: plan.columnType,
      look: plan.look ?? (collects ? 'cover' : 'list'),
      pageSize: plan.pageSize ?? 20,
      position: (place.position + 1) * 10,
      inNavigation: plan.inNavigation ?? true,
      // A column that only gathers others has nothing to update itself.
      obligation: collects
        ? { class: 'none', intervalDays: null }
        : { class: obligation.field, intervalDays: obligation.intervalDays },
    },
    ...children.flatMap((child, position) =>
      planColumn(child, { parts: place.parts, position, parentKey: plan.key }),
    ),
  ];
}
