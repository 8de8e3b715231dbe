import { sharedValue } from '../parts/shared-value.ts';

/** Whether the dialog of withdrawal is open: the menu that opens it closes itself. */
export const withdrawOpen = sharedValue(false);
