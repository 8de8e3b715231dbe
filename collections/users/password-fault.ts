import { ZxcvbnFactory } from '@zxcvbn-ts/core';

const minLength = 10;
const maxLength = 200;
const minClasses = 3;
const minScore = 3;

/** Words that everyone tries first, in the order of likelihood. */
const commonWords = [
  ...[
    'password',
    'admin',
    'administrator',
    'qwerty',
    'qwertyuiop',
    'asdfgh',
    'zxcvbn',
    'qazwsx',
    'welcome',
    'iloveyou',
  ],
  ...[
    'woaini',
    'zhengfu',
    'zhanqun',
    'wangzhan',
    'mima',
    'guanliyuan',
    'zhongguo',
    'beijing',
    'gongan',
    'xinxi',
  ],
  ...['root', 'test', 'user', 'guest', 'letmein', 'passw0rd', 'abc123', 'a123456', 'aa123456', '1qaz2wsx'],
];

const estimator = new ZxcvbnFactory({ dictionary: { common: commonWords } });

/**
 * Says why a password is refused, all reasons at once, or null when it is good.
 *
 * @param personal  words that belong to the person, such as name and mail address.
 *
 * Source: GB/T 22239-2019 8.1.4.1; at least ten characters, three of four classes, and hard to guess.
 */
export function passwordFault(password: string, personal: readonly string[]): string | null {
  const faults = [
    ...([...password].length < minLength ? [`至少 ${minLength} 位`] : []),
    ...(password.length > maxLength ? [`最多 ${maxLength} 位`] : []),
    ...(countClasses(password) < minClasses ? ['大写字母、小写字母、数字、符号四类至少要有三类'] : []),
  ];
  if (faults.length > 0) return `密码不合要求：${faults.join('；')}。`;
  const words = personal
    .flatMap((word) => [word, ...word.split(/[@.\-_\s]+/)])
    .filter((word) => word.length > 1);
  return estimator.check(password, words).score < minScore
    ? '这个密码太容易被猜到。请避开姓名、邮箱、常用词、日期和有规律的字符。'
    : null;
}

function countClasses(password: string): number {
  return [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((pattern) => pattern.test(password)).length;
}
