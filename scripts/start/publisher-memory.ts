/**
 * How the publisher and its threads take memory; for `fork`.
 *
 * V8 lets the space for new objects grow with the machine and never gives it back: on a large one loading the CMS alone
 * then takes 470 MB instead of 280, and is no faster for it. It also lets what is old grow to four times what is in use
 * before it looks: a publish of 100,000 articles then held 700 MB instead of 489, and took as long. The allocator keeps
 * pools for each thread, from which nothing comes back when the thread that fills the store ends: two pools hold 75 MB
 * less, and are no slower.
 */
export const publisherMemory = {
  execArgv: ['--max-semi-space-size=8', '--heap-growing-percent=50'],
  env: { MALLOC_ARENA_MAX: '2' },
} as const;
