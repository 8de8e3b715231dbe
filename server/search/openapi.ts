import { facetNames, searchKinds, type FacetName } from '#search/documents.ts';
import { longestQuery } from './read-search-address.ts';

const facetDescriptions: Record<FacetName, string> = {
  site: '站点：门户为 portal，其他站点为站点路径',
  siteKind: '站点类型：portal 门户、township 乡镇、department 部门',
  kind: `类型：${searchKinds.join('、')}`,
  columnType: '栏目类型，如“工作动态”',
  issuer: '发布机构',
  subject: '主题分类的大类',
  subjectChild: '主题分类的小类，写作“大类\\小类”',
  genre: '体裁、文种',
  year: '年份，四位数字',
  validity: '有效性：有效、修改、部分失效、失效、废止',
};

const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const text = (description: string) => ({ type: 'string', description });
const json = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

const query = parameter('q', `搜索词、文号或索引号；只用前 ${longestQuery} 个字。`, { type: 'string' });

const hit = {
  type: 'object',
  required: ['title', 'url', 'wapUrl', 'number', 'indexNumber', 'issuer', 'date', 'snippet'],
  properties: {
    title: text('标题'),
    url: { ...text('网页地址'), format: 'uri' },
    wapUrl: { ...text('手机版网页地址'), format: 'uri' },
    number: text('文号；没有时为空'),
    indexNumber: text('索引号；没有时为空'),
    issuer: text('发布机构'),
    date: { type: ['string', 'null'], description: '发布或成文日期，ISO 8601；未知时为 null' },
    snippet: text('正文中与搜索词有关的一段'),
  },
};

const answer = {
  type: 'object',
  required: ['total', 'hits', 'facets', 'suggestion'],
  properties: {
    total: { type: 'integer', description: '找到的条数，也是能翻到的最后一条' },
    hits: { type: 'array', items: hit },
    facets: {
      type: 'object',
      description: '各个筛选条件下的条数，多的在前；年份由近到远',
      additionalProperties: {
        type: 'array',
        items: {
          type: 'object',
          required: ['value', 'count'],
          properties: { value: { type: 'string' }, count: { type: 'integer' } },
        },
      },
    },
    suggestion: { type: ['string', 'null'], description: '您是不是要找；没有时为 null' },
  },
};

const suggestions = {
  type: 'object',
  required: ['words', 'documents'],
  properties: {
    words: {
      type: 'array',
      description: '更完整的搜索词',
      items: { type: 'object', properties: { text: text('搜索词'), count: { type: 'integer' } } },
    },
    documents: {
      type: 'array',
      description: '标题中含有所输入文字的文章',
      items: {
        type: 'object',
        properties: {
          title: text('标题'),
          kind: text('类型'),
          url: text('网页地址'),
          wapUrl: text('手机版网页地址'),
        },
      },
    },
  },
};

const refusals = {
  429: {
    ...json('请求太频繁，请在 Retry-After 秒之后再试', { $ref: '#/components/schemas/Errors' }),
    headers: { 'Retry-After': { description: '等待的秒数', schema: { type: 'integer' } } },
  },
};

/**
 * Describes the search interface for other programs, OpenAPI 3.1 as JSON.
 *
 * @param publicUrl  address of the group.
 */
export function searchOpenApi(publicUrl: string): Buffer {
  const description = {
    openapi: '3.1.1',
    info: {
      title: '站群搜索接口',
      version: '1.0.0',
      description: '供其他程序搜索本网站群已公开的内容，结果与搜索页相同。不需要密钥，有次数限制。',
    },
    servers: [{ url: publicUrl }],
    paths: {
      '/search.json': {
        get: {
          operationId: 'search',
          summary: '搜索',
          parameters: [
            query,
            parameter('scope', '只搜索一个站点，写站点路径；不写为全部站点。', { type: 'string' }),
            ...facetNames.map((name) =>
              parameter(name, `${facetDescriptions[name]}。可以重复，任一符合即可，最多 10 个。`, {
                type: 'array',
                maxItems: 10,
                items: { type: 'string' },
              }),
            ),
            parameter('title', '写 1 时只在标题中查找。', { type: 'string', enum: ['1'] }),
            parameter('sort', '排序：relevance 相关度，date 日期由近到远。', {
              type: 'string',
              enum: ['relevance', 'date'],
              default: 'relevance',
            }),
            parameter('page', '页号，从 1 开始。', { type: 'integer', minimum: 1, default: 1 }),
            parameter('size', '每页条数。', { type: 'integer', minimum: 1, maximum: 50, default: 10 }),
          ],
          responses: {
            200: {
              ...json('搜索结果', { $ref: '#/components/schemas/Answer' }),
              headers: {
                'X-Total-Capped': {
                  description: '为 true 时实际条数比 total 多；加上筛选条件可以看到其余的',
                  schema: { type: 'string', enum: ['true', 'false'] },
                },
              },
            },
            ...refusals,
            503: json('搜索暂时不能用', { $ref: '#/components/schemas/Errors' }),
          },
        },
      },
      '/search/suggest': {
        get: {
          operationId: 'suggest',
          summary: '输入时的搜索建议',
          parameters: [query],
          responses: {
            200: json('建议；没有时两个列表都为空', { $ref: '#/components/schemas/Suggestions' }),
            ...refusals,
          },
        },
      },
    },
    components: {
      schemas: {
        Answer: answer,
        Suggestions: suggestions,
        Errors: {
          type: 'object',
          properties: {
            errors: { type: 'array', items: { type: 'object', properties: { message: text('原因') } } },
          },
        },
      },
    },
  };
  return Buffer.from(JSON.stringify(description));
}
