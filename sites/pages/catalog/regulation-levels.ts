/** Ranks of legal texts with the code of their list in addresses; a level that is not here has no list of its own. */
const codes: Record<string, string> = {
  宪法: 'xianfa',
  法律: 'falv',
  监察法规: 'jiancha-fagui',
  行政法规: 'xingzheng-fagui',
  地方性法规: 'difang-fagui',
  司法解释: 'sifa-jieshi',
  部门规章: 'bumen-guizhang',
  地方政府规章: 'difang-guizhang',
  规范性文件: 'guifanxing-wenjian',
};

export const levelCodes: readonly [level: string, code: string][] = Object.entries(codes);

/** The level behind a code; null for an unknown one. */
export const levelOfCode = (code: string): string | null =>
  levelCodes.find(([, of]) => of === code)?.[0] ?? null;
