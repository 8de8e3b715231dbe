import type { Settings } from '#config/env.ts';

/** The settings that serving needs. */
export type ServerSettings = Pick<
  Settings,
  'publicUrl' | 'adminHost' | 'trustProxy' | 'maxUploadBytes' | 'drainMs' | 'database'
> & { paths: Pick<Settings['paths'], 'root' | 'public' | 'uploads' | 'store'> };
