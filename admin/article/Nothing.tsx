/** Stands where Payload would put something that we do elsewhere. */
export function Nothing() {
  return null;
}
