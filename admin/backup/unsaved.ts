let unsaved = false;

/** Notes whether the form on screen holds text that is not saved. */
export function noteUnsaved(value: boolean): void {
  unsaved = value;
}

/** True while the form on screen holds text that is not saved. */
export const hasUnsaved = (): boolean => unsaved;
