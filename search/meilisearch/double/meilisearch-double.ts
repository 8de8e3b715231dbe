import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DoubleIndex } from './double-index.ts';
import type { DoubleSettings } from './double-index.ts';
import { Refusal, refusals } from './refusals.ts';

interface Task {
  uid: number;
  indexUid: string | null;
  status: 'succeeded' | 'failed';
  type: string;
  error: Record<string, string> | null;
}

type Answer = { status: number; body: unknown };

export const masterKey = 'double-master-key';
export const searchKey = 'double-search-key';

/**
 * A strict stand-in for Meilisearch 1.50 over HTTP: it plays what the adapter asks for and refuses what the real
 * server refuses, in its words. A test holds it to the recorded answers of the real one.
 */
export class MeilisearchDouble {
  readonly #indexes = new Map<string, DoubleIndex>();
  readonly #tasks: Task[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#handle(request).then(({ status, body }) => {
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(body === undefined ? '' : JSON.stringify(body));
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #handle(request: IncomingMessage): Promise<Answer> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    const key = request.headers.authorization?.replace(/^Bearer /, '');
    return this.answer(request.method ?? 'GET', request.url ?? '/', text, key);
  }

  /** Answers one request. */
  answer(method: string, url: string, text: string, key: string | undefined): Answer {
    try {
      const path = url.split('?')[0] ?? '';
      const searches = /^\/indexes\/[^/]+\/search$|^\/multi-search$/.test(path);
      if (path !== '/health') this.#authorise(key, searches);
      const body = text === '' ? undefined : parseBody(text);
      return this.#route(method, path.split('/').slice(1), body);
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body() };
      throw error;
    }
  }

  #authorise(key: string | undefined, searches: boolean): void {
    if (key === undefined) throw refusals.noKey();
    if (key !== masterKey && !(searches && key === searchKey)) throw refusals.wrongKey();
  }

  #route(method: string, [room = '', name = '', part = '', more = '']: string[], body: unknown): Answer {
    switch (`${method} ${[room, name === '' ? '' : ':', part, more].filter(Boolean).join('/')}`) {
      case 'GET health':
        return { status: 200, body: { status: 'available' } };
      case 'GET version':
        return { status: 200, body: { commitSha: 'unknown', commitDate: 'unknown', pkgVersion: '1.50.0' } };
      case 'POST indexes':
        return this.#createIndex(body as { uid: string });
      case 'GET indexes/:':
        return {
          status: 200,
          body: {
            uid: name,
            createdAt: this.#index(name).createdAt,
            updatedAt: this.#index(name).createdAt,
            primaryKey: 'id',
          },
        };
      case 'DELETE indexes/:':
        return this.#task(name, 'indexDeletion', () => {
          this.#index(name);
          this.#indexes.delete(name);
        });
      case 'PATCH indexes/:/settings':
        DoubleIndex.checkSettings(body as DoubleSettings);
        return this.#task(name, 'settingsUpdate', () => Object.assign(this.#index(name).settings, body));
      case 'GET indexes/:/settings':
        return { status: 200, body: this.#index(name).settings };
      case 'POST indexes/:/documents':
        return this.#task(name, 'documentAdditionOrUpdate', () => this.#index(name).add(body as unknown[]));
      case 'POST indexes/:/documents/delete-batch':
        return this.#task(name, 'documentDeletion', () => {
          for (const id of body as string[]) this.#index(name).documents.delete(id);
        });
      case 'POST indexes/:/documents/delete':
        return this.#task(name, 'documentDeletion', () =>
          this.#index(name).deleteBy(name, (body as { filter: unknown }).filter),
        );
      case 'GET indexes/:/stats':
        return {
          status: 200,
          body: {
            numberOfDocuments: this.#index(name).documents.size,
            rawDocumentDbSize: 4096,
            avgDocumentSize: 401,
            isIndexing: false,
            numberOfEmbeddings: 0,
            numberOfEmbeddedDocuments: 0,
            fieldDistribution: {},
          },
        };
      case 'POST indexes/:/search':
        return { status: 200, body: this.#index(name).search(name, (body ?? {}) as Record<string, unknown>) };
      case 'POST multi-search':
        return this.#multiSearch(body as { queries: ({ indexUid: string } & Record<string, unknown>)[] });
      case 'POST swap-indexes':
        return this.#swap(body as { indexes: [string, string] }[]);
      case 'GET tasks/:':
        return { status: 200, body: this.#tasks[Number(name)] };
      default:
        throw refusals.notPlayed(`${method} /${room}`);
    }
  }

  #index(name: string): DoubleIndex {
    const index = this.#indexes.get(name);
    if (index === undefined) throw refusals.noIndex(name);
    return index;
  }

  #createIndex({ uid }: { uid: string }): Answer {
    if (!/^[A-Za-z0-9_-]{1,512}$/.test(uid)) throw refusals.badIndexUid(uid);
    return this.#task(uid, 'indexCreation', () => {
      if (this.#indexes.has(uid)) throw refusals.indexExists(uid);
      this.#indexes.set(uid, new DoubleIndex());
    });
  }

  #multiSearch({
    queries,
    ...others
  }: {
    queries: ({ indexUid: string } & Record<string, unknown>)[];
  }): Answer {
    if (Object.keys(others).length > 0) throw refusals.notPlayed('federated searches');
    const results = queries.map(({ indexUid, ...params }) => ({
      indexUid,
      ...this.#index(indexUid).search(indexUid, params),
    }));
    return { status: 200, body: { results } };
  }

  #swap(swaps: { indexes: [string, string] }[]): Answer {
    return this.#task(null, 'indexSwap', () => {
      for (const { indexes } of swaps) {
        const [first, second] = indexes.map((name) => this.#index(name)) as [DoubleIndex, DoubleIndex];
        this.#indexes.set(indexes[0], second).set(indexes[1], first);
      }
    });
  }

  /** The server takes every task and tells only later whether it failed. */
  #task(indexUid: string | null, type: string, work: () => unknown): Answer {
    const task: Task = { uid: this.#tasks.length, indexUid, status: 'succeeded', type, error: null };
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      Object.assign(task, { status: 'failed', error: error.body() });
    }
    this.#tasks.push(task);
    return {
      status: 202,
      body: { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt: new Date().toISOString() },
    };
  }
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.malformed();
  }
}
