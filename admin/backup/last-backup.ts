import { sharedValue } from '../parts/shared-value.ts';

/** Whether the unsaved text of the open form is kept on this machine. */
export const lastBackup = sharedValue(false);
