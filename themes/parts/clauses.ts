const gap = /(?<=[^\u0021-\u007e])[\s\u3000]+|[\s\u3000]+(?=[^\u0021-\u007e])/u;

/** The clauses of a headline: the pieces between its spaces, apart from spaces between Latin words. */
export const splitClauses = (heading: string): string[] =>
  heading.split(gap).filter((clause) => clause !== '');
