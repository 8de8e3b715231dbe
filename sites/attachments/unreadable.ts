/** A file whose text cannot be read; the message says why, in Chinese, for those who look after the search. */
export class Unreadable extends Error {}
