/**
 * Raised whenever stored rows or tokens change; an index of another version is rebuilt.
 * It covers folding, grams, keys and pinyin too.
 */
export const schemaVersion = 1;

/**
 * `docs` keeps what is shown, `full` finds it, `facets` holds the codes of its values (read into memory),
 * `keys` its exact names. `changes` tells other connections what to read again.
 */
export const schema = `
  create table if not exists meta (name text primary key, value text not null) without rowid;
  create table if not exists docs (
    id integer primary key, doc text not null unique, data text not null, text text not null);
  create table if not exists facets (id integer primary key, pinned integer not null, codes blob not null);
  create table if not exists facet_values (
    code integer primary key, facet integer not null, value text not null, unique (facet, value));
  create table if not exists keys (key text not null, id integer not null, primary key (key, id)) without rowid;
  create table if not exists changes (seq integer primary key autoincrement, doc text not null, id integer not null);
  create virtual table if not exists full using fts5(
    title, text, sound, initials, facets, content='', contentless_delete=1, tokenize='ascii');
`;
