import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Parsed } from './parsed.ts';

/** Which database holds the CMS records. */
export type DatabaseChoice =
  | { kind: 'sqlite'; url: string; /** Absolute path of the database file. */ file: string }
  | { kind: 'mongodb'; url: string };

/** The database file as a choice; the URL is absolute and escaped. */
export function sqliteDatabase(file: string): DatabaseChoice {
  const absolute = path.resolve(file);
  return { kind: 'sqlite', url: pathToFileURL(absolute).href, file: absolute };
}

/**
 * Reads `DATABASE_URL`.
 *
 * Source: transactions need a replica set, https://www.mongodb.com/docs/manual/core/transactions/
 */
export function parseDatabaseUrl(text: string): Parsed<DatabaseChoice> {
  if (/^file:/i.test(text)) return parseFileUrl(text);
  if (/^mongodb(\+srv)?:/i.test(text)) return parseMongoUrl(text);
  return {
    fault:
      '应以 file: 或 mongodb:// 开头，例如 file:data/db.sqlite 或 mongodb://127.0.0.1:27017/zhanqun?replicaSet=rs0。',
  };
}

function parseFileUrl(text: string): Parsed<DatabaseChoice> {
  const rest = text.slice('file:'.length);
  if (/[?#]/.test(rest)) return { fault: 'file: 地址中不能带 ? 或 # 参数。' };
  if (rest.includes(':memory:')) return { fault: '不能使用内存数据库：程序停止后数据会全部丢失。' };
  if (rest === '' || /[/\\]$/.test(rest)) return { fault: '没有写数据库文件名，例如 file:data/db.sqlite。' };
  try {
    return { value: sqliteDatabase(rest.startsWith('//') ? fileURLToPath(text) : decodeURIComponent(rest)) };
  } catch {
    return { fault: 'file: 地址无法识别；绝对路径写作 file:///路径，相对路径写作 file:路径。' };
  }
}

function parseMongoUrl(text: string): Parsed<DatabaseChoice> {
  const match =
    /^mongodb(?:\+srv)?:\/\/(?:[^/@]*@)?(?<hosts>[^/?@]+)(?:\/(?<name>[^?]*))?(?:\?(?<query>.*))?$/i.exec(
      text,
    );
  if (!match?.groups)
    return { fault: 'MongoDB 地址无法识别，应形如 mongodb://主机:端口/库名?replicaSet=副本集名。' };
  if (!match.groups.name)
    return { fault: 'MongoDB 地址中没有库名，应形如 mongodb://主机:端口/库名?replicaSet=副本集名。' };
  if (!new URLSearchParams(match.groups.query ?? '').get('replicaSet')) {
    return {
      fault:
        'MongoDB 地址中没有 replicaSet 参数：没有副本集就没有事务，一次保存中断后会留下残缺的记录。单台服务器也可以配置为一个节点的副本集，然后在地址末尾加上 ?replicaSet=rs0。',
    };
  }
  return { value: { kind: 'mongodb', url: text } };
}
