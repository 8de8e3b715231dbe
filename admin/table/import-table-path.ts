/** Where tables of disclosures are imported, below `/admin`. */
export const importTablePath = '/import-table';
