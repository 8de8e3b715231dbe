import { parseAccent } from './accents.ts';
import type { SiteChoice } from './plan-site.ts';
import { SiteError } from './site-error.ts';
import type { BlueprintName } from './types.ts';

/** Segments that mean something else below the root of a site group. */
const reserved = new Set(['wap', 'sites', 'media', 'assets', 'admin', 'api']);

/**
 * Checks what a person asked for and brings it into its final form.
 *
 * @throws {SiteError} `site.name_empty`, `site.path_invalid`, `site.accent_invalid`.
 */
export function parseSiteChoice(
  blueprint: BlueprintName,
  asked: { name: string; path: string; accent?: string | undefined },
): SiteChoice {
  const name = asked.name.trim();
  if (name === '')
    throw new SiteError('site.name_empty', '没有写站点名称。', { status: 400, isPublic: true });
  return {
    name,
    path: parsePath(blueprint, asked.path.trim()),
    ...(asked.accent === undefined || asked.accent.trim() === ''
      ? {}
      : { accent: accentOrThrow(asked.accent) }),
  };
}

function parsePath(blueprint: BlueprintName, path: string): string {
  if (blueprint === 'portal') {
    if (path === '') return '';
    throw new SiteError('site.path_invalid', '门户在网站群的根上，路径要留空。', {
      status: 400,
      isPublic: true,
    });
  }
  if (/^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/u.test(path) && !reserved.has(path)) return path;
  throw new SiteError('site.path_invalid', `路径“${path}”不能用。`, {
    status: 400,
    isPublic: true,
    hint: '用小写字母开头，只含小写字母、数字和短横，最多 40 个字符，例如 qingshi。',
  });
}

function accentOrThrow(text: string): string {
  const accent = parseAccent(text);
  if (accent !== null) return accent;
  throw new SiteError('site.accent_invalid', `主色“${text}”不能用。`, {
    status: 400,
    isPublic: true,
    hint: '写六位颜色值，例如 #1c6547，或者一个色名，例如 松绿。',
  });
}
