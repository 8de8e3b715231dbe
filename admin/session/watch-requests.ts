/** How one request to our server ended. */
export interface Outcome {
  /** Path without the query. */
  path: string;
  method: string;
  /** 0 when the server could not be reached. */
  status: number;
  /** What a refusal said; null for everything else. */
  body: unknown;
}

type Listener = (outcome: Outcome) => void;

const listeners = new Set<Listener>();

/** Hears how every request to `/api/` ends; returns how to stop that. */
export function onOutcome(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Watches the requests of the whole admin: Payload's own parts tell nobody that a session ended or the network is gone.
 * Nothing is changed about them.
 */
export function watchRequests(): () => void {
  const plain = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = describe(input, init);
    try {
      const response = await plain(input, init);
      if (request !== null) {
        const body: unknown = response.ok
          ? null
          : await response
              .clone()
              .json()
              .catch(() => null);
        tell({ ...request, status: response.status, body });
      }
      return response;
    } catch (error) {
      const stopped = error instanceof DOMException && error.name === 'AbortError';
      if (request !== null && !stopped) tell({ ...request, status: 0, body: null });
      throw error;
    }
  };
  return () => {
    window.fetch = plain;
  };
}

function describe(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): { path: string; method: string } | null {
  const address = input instanceof Request ? input.url : String(input);
  const url = new URL(address, window.location.href);
  if (url.origin !== window.location.origin || !url.pathname.startsWith('/api/')) return null;
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  return { path: url.pathname, method: method.toUpperCase() };
}

function tell(outcome: Outcome): void {
  for (const listener of [...listeners]) listener(outcome);
}
