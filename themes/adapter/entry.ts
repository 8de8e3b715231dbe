import { createApp } from 'astro/app/entrypoint';

/** The built themes: `app.render(request, { locals, routeData })`. No HTTP server. */
export const app = createApp({ streaming: false });

// Astro would answer 500 with an empty page and log the reason; the publisher needs the reason itself.
app.renderError = (_request, { status, error }) =>
  Promise.reject(new Error(`The theme answered ${status}.`, { cause: error }));
