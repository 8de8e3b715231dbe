/** One row of the operators' table of settings. */
export interface SettingRow {
  /** What the setting does, in Chinese. */
  description: string;
  /** What holds when it is left out, in Chinese. */
  fallback: string;
  example: string;
}

/** Every environment variable that the product reads; README, the docs and the schema are held to this table. */
export const settingsTable = {
  PORT: { description: '网站服务监听的端口。', fallback: '3000', example: '8080' },
  HOST: { description: '网站服务监听的网卡地址。', fallback: '所有网卡', example: '127.0.0.1' },
  DATA_DIR: {
    description: '数据目录：内容数据库、发布库、上传文件和生成的网页都放在这里。相对路径从启动目录算起。',
    fallback: 'data',
    example: '/srv/zhanqun/data',
  },
  DATABASE_URL: {
    description:
      '内容数据库。file: 为内置的 SQLite；mongodb:// 为 MongoDB，地址中须有库名和 replicaSet 参数。',
    fallback: '数据目录下的 db.sqlite',
    example: 'mongodb://127.0.0.1:27017/zhanqun?replicaSet=rs0',
  },
  PUBLIC_URL: {
    description: '公众访问门户时使用的网址，用于 RSS、网站地图、二维码和登录校验；只写协议、域名和端口。',
    fallback: 'http://localhost:端口',
    example: 'https://www.example.gov.cn',
  },
  ADMIN_HOST: {
    description: '管理后台专用的域名（可带端口）。设置后，其他域名上打不开后台。',
    fallback: '不限制',
    example: 'admin.example.gov.cn',
  },
  SECRET: {
    description: '签发登录凭证用的密钥，至少 32 个字符。更换后所有人需要重新登录。',
    fallback: '首次启动时生成，保存在数据目录的 secret 文件中',
    example: '（64 位随机字符）',
  },
  SESSION_MINUTES: {
    description: '登录后多少分钟没有操作就需要重新登录，5 至 1440。',
    fallback: '30',
    example: '60',
  },
  MEILI_URL: {
    description: 'Meilisearch 搜索服务的地址。不设置时使用内置搜索。',
    fallback: '内置搜索',
    example: 'http://127.0.0.1:7700',
  },
  MEILI_SEARCH_KEY: {
    description: 'Meilisearch 的查询密钥，只在服务器上使用，不会发给浏览器。',
    fallback: '无',
    example: '（密钥）',
  },
  MEILI_INDEX_KEY: {
    description: 'Meilisearch 的索引写入密钥，供发布程序使用。',
    fallback: '无',
    example: '（密钥）',
  },
  MAX_UPLOAD_MB: {
    description: '单个上传文件的大小上限，单位 MB，1 至 2048。',
    fallback: '200',
    example: '500',
  },
  WORKERS: {
    description: '生成网页的工作线程数，1 至 64。',
    fallback: '与处理器核数相同，最多 4',
    example: '2',
  },
  TRUST_PROXY: {
    description:
      '前面有几层可信的反向代理（数字），或可信代理的地址，多个用逗号隔开。用于取得访问者的真实地址。',
    fallback: '0，不信任任何转发头',
    example: '1',
  },
  DRAIN_SECONDS: {
    description: '停止服务时，最多等待未完成的请求多少秒，0 至 300。',
    fallback: '25',
    example: '10',
  },
  LOG_LEVEL: {
    description: '日志的详细程度：trace、debug、info、warn、error、fatal 或 silent。',
    fallback: 'info',
    example: 'debug',
  },
  NODE_ENV: {
    description: '运行方式：production、development 或 test。一般不用设置，启动命令会设好。',
    fallback: 'production',
    example: 'development',
  },
} as const satisfies Record<string, SettingRow>;

/** The name of a setting, which is the name of its environment variable. */
export type SettingName = keyof typeof settingsTable;
