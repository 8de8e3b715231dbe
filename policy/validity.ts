/** Whether a document holds, in the words of the catalog. */
export const validities = ['有效', '修改', '部分失效', '失效', '废止'] as const;

export type Validity = (typeof validities)[number];
