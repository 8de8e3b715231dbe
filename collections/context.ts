/** What the collections need to know about the machine they run on; paths are absolute. */
export interface CollectionContext {
  /** Folder of uploaded files, served under `/media`. */
  uploadsDir: string;
  /** File that is touched to tell the publisher to look now. */
  pokeFile: string;
  /** Largest file that may be uploaded. */
  maxUploadBytes: number;
  /** How long a session lasts without being renewed. */
  sessionSeconds: number;
  /** Cookies travel over TLS only. */
  secureCookies: boolean;
  /** True when mail can be sent: only then may a forgotten password be replaced by mail. */
  mail: boolean;
}
