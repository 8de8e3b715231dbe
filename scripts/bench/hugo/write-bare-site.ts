import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { boxItems, channelName, channels, listItems, siteName } from './bare-pages.ts';

const words =
  '山水 乡村 道路 学校 医院 农田 水利 文化 旅游 服务 会议 工作 项目 安全 检查 民生 就业 产业 生态 教育'.split(
    ' ',
  );

/** Always the same text for the same number. */
function writeText(seed: number, length: number): string {
  let state = seed + 1;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length] ?? '';
  };
  return Array.from({ length }, next).join('');
}

const firstDay = Date.UTC(2020, 0, 1);
const hour = 3_600_000;

/** Writes the articles twice: as rows of `site.sqlite` and as a Hugo site with its templates in `hugo/`. */
export function writeBareSite(directory: string, documents: number): void {
  const db = new DatabaseSync(join(directory, 'site.sqlite'));
  db.exec(
    `CREATE TABLE articles (id INTEGER PRIMARY KEY, channel INTEGER NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL,
       body TEXT NOT NULL);
     CREATE INDEX articles_channel ON articles (channel, id); BEGIN`,
  );
  const insert = db.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)');
  const content = join(directory, 'hugo/content');
  for (let channel = 0; channel < channels; channel += 1) {
    mkdirSync(join(content, `c${channel}`), { recursive: true });
    writeFileSync(
      join(content, `c${channel}/_index.html`),
      `---\ntitle: ${channelName(channel)}\nweight: ${channel + 1}\n---\n`,
    );
  }
  for (let id = 1; id <= documents; id += 1) {
    const channel = id % channels;
    const title = writeText(id, 9);
    const date = new Date(firstDay + id * hour).toISOString();
    // 3 KB of text, as much as the average news item.
    const body = Array.from({ length: 6 }, (_, part) => `<p>${writeText(id * 7 + part, 82)}。</p>`).join('');
    insert.run(id, channel, title, date, body);
    writeFileSync(
      join(content, `c${channel}/${id}.html`),
      `---\ntitle: "${title}"\ndate: ${date}\n---\n${body}\n`,
    );
  }
  db.exec('COMMIT');
  db.close();
  for (const [file, text] of Object.entries(hugoFiles)) {
    const path = join(directory, 'hugo', file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
}

const day = '{{ .Date.Format "2006-01-02" }}';
const item = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="${day}">${day}</time></li>`;
const boxItem = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>${day}</time></li>`;

/** Hugo's own way to print the bare site; header and side boxes once for each channel, as ours. */
const hugoFiles: Record<string, string> = {
  'config.toml': `baseURL = "http://localhost/"
languageCode = "zh-CN"
title = "${siteName}"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home"]
paginate = ${listItems}
uglyURLs = true
`,
  'layouts/_default/baseof.html': `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} - {{ site.Title }}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head><body>{{ partialCached "header.html" . .Section }}<div class="grid"><main>{{ block "main" . }}{{ end }}</main>{{ partialCached "sidebar.html" . .Section }}</div><footer><p>主办：{{ site.Title }}办公室</p></footer></body></html>`,
  'layouts/partials/header.html': `<header><a class="name" href="/">{{ site.Title }}</a><nav><ul>{{ $s := .Section }}{{ range site.Sections }}<li><a href="{{ .RelPermalink }}"{{ if eq .Section $s }} class="current"{{ end }}>{{ .Title }}</a></li>{{ end }}</ul></nav></header>`,
  'layouts/partials/sidebar.html': `<aside><section><h2>本栏最新</h2><ul>{{ range first ${boxItems} .CurrentSection.RegularPages }}${boxItem}{{ end }}</ul></section><section><h2>全站最新</h2><ul>{{ range first ${boxItems} site.RegularPages }}${boxItem}{{ end }}</ul></section></aside>`,
  'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><p class="meta"><time datetime="${day}">${day}</time> <span>来源：{{ site.Title }}</span></p><div class="text">{{ .Content }}</div><nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">上一篇：{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">下一篇：{{ .Title }}</a>{{ end }}</nav></article>{{ end }}`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .RegularPages }}<ul class="list">{{ range $p.Pages }}${item}{{ end }}</ul><nav>{{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">下一页</a>{{ end }}</nav>{{ end }}`,
};
