import { describe, expect, it } from 'vitest';
import { createWordCutter } from './words.ts';

describe('createWordCutter', () => {
  it('keeps the words worth searching, each once', () => {
    const words = createWordCutter().searchWords('请问怎么办理农村户口迁移手续的手续');

    expect(words).toEqual(['办理', '农村户口', '迁移', '手续']);
  });

  it('keeps names whole', () => {
    const plain = createWordCutter();
    const knowing = createWordCutter(['青石镇', '云川县水利局']);

    expect(plain.cut('云川县水利局青石镇')).not.toContain('青石镇');
    expect(knowing.cut('云川县水利局青石镇')).toEqual(['云川县水利局', '青石镇']);
  });

  it('takes no name that could be read as more than a name', () => {
    expect(() => createWordCutter(['a b 3 n\nx', '']).cut('户口')).not.toThrow();
  });
});
