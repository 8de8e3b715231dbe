import { createApp } from 'astro/app/entrypoint';

/** The built themes: `app.render(request, { locals, routeData })`. No HTTP server. */
export const app = createApp({ streaming: false });
