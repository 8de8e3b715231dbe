/** What the collections need to know about the machine they run on; paths are absolute. */
export interface CollectionContext {
  /** Folder of uploaded files, served under `/media`. */
  uploadsDir: string;
  /** File that is touched to tell the publisher to look now. */
  pokeFile: string;
  /** True when mail can be sent: only then may a forgotten password be replaced by mail. */
  mail: boolean;
}
