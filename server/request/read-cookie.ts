const patterns = {
  view: /(?:^|;\s*)view=([a-z.,]{1,60})(?=;|$)/,
  edition: /(?:^|;\s*)edition=([a-z]{1,20})(?=;|$)/,
};

/** Reads one of the two cookies of the public pages; empty when absent or not of the expected form. */
export function readCookie(header: string | undefined, name: keyof typeof patterns): string {
  return header === undefined ? '' : (patterns[name].exec(header)?.[1] ?? '');
}
