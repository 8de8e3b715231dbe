import { createApp } from 'astro/app/entrypoint';

/** The themes as Astro itself renders them, for the test that compares: `app.render(request, { locals, routeData })`. */
export const app = createApp({ streaming: false });

// Astro would answer 500 with an empty page and log the reason.
app.renderError = (_request, { status, error }) =>
  Promise.reject(new Error(`The theme answered ${status}.`, { cause: error }));
