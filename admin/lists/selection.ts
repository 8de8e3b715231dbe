/** Most rows that are selected at once over the pages of a list. */
export const maxSelected = 2_000;

/** All rows of a list: their ids, and how many there are. */
export interface Selection {
  /** At most `maxSelected`, in the order of the list. */
  ids: string[];
  total: number;
}
