import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import type { CollectionContext } from '../context.ts';
import { pokeHooks } from '../poke/poke-publisher.ts';
import { splitWords, synonymFault } from './split-words.ts';

/** 同义词: words that stand for one another when people search. */
export function synonymsCollection(context: CollectionContext): CollectionConfig {
  const poke = pokeHooks(context.pokeFile);
  return baseCollection({
    slug: 'synonyms',
    name: '同义词',
    subject: 'terms',
    sitePath: null,
    defaultSort: 'words',
    disableDuplicate: true,
    admin: {
      group: '网站群',
      useAsTitle: 'words',
      description:
        '搜其中一个词，也能搜到写着另一个词的内容。产品自带四十多组常用的，这里写的一组会代替自带的、有相同词的组；只写一个词，就是不要自带的那一组。',
      defaultColumns: ['words', 'updatedAt', 'nextStep'],
      listSearchableFields: ['words'],
    },
    hooks: { afterChange: [poke.afterChange], afterDelete: [poke.afterDelete] },
    fields: [
      {
        name: 'words',
        type: 'text',
        label: '词',
        required: true,
        maxLength: 260,
        validate: (value: unknown) => synonymFault(typeof value === 'string' ? value : '') ?? true,
        hooks: {
          beforeChange: [
            ({ value }: { value?: unknown }) =>
              typeof value === 'string' ? splitWords(value).join('、') : value,
          ],
        },
        admin: { description: '词与词之间用顿号隔开：户口、户籍。' },
      },
    ],
  });
}
