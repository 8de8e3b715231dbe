type Answer = () => Promise<boolean>;

let answer: Answer | null = null;

/** How the main button asks the panel of checks: the two stand in different corners of Payload's form. */
export const checkRequests = {
  /** The panel says how it answers; returns how to take that back. */
  answer(given: Answer): () => void {
    answer = given;
    return () => {
      if (answer === given) answer = null;
    };
  },
  /** True when nothing stops publishing, as far as is known; otherwise the panel shows what does. */
  async pass(): Promise<boolean> {
    return answer === null ? true : answer();
  },
};
