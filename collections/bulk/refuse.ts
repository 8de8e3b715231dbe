/** Refuses a request with one sentence for people, in the shape of Payload's errors. */
export function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
