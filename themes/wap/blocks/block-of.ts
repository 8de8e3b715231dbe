import type { Block, BlockType } from '../../contract.ts';

/** The model of one type of block. */
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;
