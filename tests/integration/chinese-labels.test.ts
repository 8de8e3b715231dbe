import { initI18n } from '@payloadcms/translations';
import type { Field, SanitizedConfig } from 'payload';
import { fieldAffectsData } from 'payload/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildZhanqunConfig } from '#payload.config.ts';
import { createTestSettings } from '#tests/helpers/databases.ts';

// Whatever the admin may show of the collections is Chinese: names, labels, descriptions and choices.

let config: SanitizedConfig;
let say: (value: unknown) => string;
beforeAll(async () => {
  config = await buildZhanqunConfig(createTestSettings());
  const i18n = await initI18n({ config: config.i18n, context: 'client', language: 'zh' });
  say = (value) => {
    if (typeof value === 'function')
      return String((value as (args: unknown) => unknown)({ i18n, t: i18n.t }));
    return typeof value === 'string' ? value : '';
  };
});

const allowed = /\b(?:ICP|URL|WebP|bm)\b/g;
const isForeign = (text: string) => !/\p{Script=Han}/u.test(text.replace(allowed, '')) && text.trim() !== '';

function ours() {
  return config.collections.filter((collection) => !collection.slug.startsWith('payload-'));
}

/** Everything that a field says, with the path under which it stands. */
function textsOf(fields: readonly Field[], path: string): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const at = 'name' in field && typeof field.name === 'string' ? `${path}.${field.name}` : path;
    if (fieldAffectsData(field) && 'hidden' in field && field.hidden) return [];
    const inner = 'fields' in field ? textsOf(field.fields, at) : [];
    const tabs =
      field.type === 'tabs'
        ? field.tabs.flatMap((tab) => [[at, say(tab.label)], ...textsOf(tab.fields, at)])
        : [];
    const options =
      'options' in field
        ? field.options.map((option) => [at, say(typeof option === 'string' ? option : option.label)])
        : [];
    const label = 'label' in field ? [[at, say(field.label)]] : [];
    const labels =
      'labels' in field && field.labels
        ? [
            [at, say(field.labels.singular)],
            [at, say(field.labels.plural)],
          ]
        : [];
    const description =
      field.admin && 'description' in field.admin ? [[at, say(field.admin.description)]] : [];
    return [...label, ...labels, ...description, ...options, ...tabs, ...inner] as [string, string][];
  });
}

describe('the admin speaks Chinese', () => {
  it('in the names and descriptions of all collections', () => {
    const texts = ours().flatMap((collection) => [
      say(collection.labels.singular),
      say(collection.labels.plural),
      say(collection.admin.description),
      say(collection.admin.group),
    ]);

    expect(texts.filter((text) => text === '' || isForeign(text))).toEqual([]);
  });

  it('in the labels, descriptions and choices of all fields', () => {
    const texts = ours().flatMap((collection) => textsOf(collection.fields, collection.slug));

    expect(texts.filter(([, text]) => isForeign(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(150);
  });

  it('and knows no other language', () => {
    expect(Object.keys(config.i18n.supportedLanguages)).toEqual(['zh']);
    expect(config.i18n.fallbackLanguage).toBe('zh');
  });
});
