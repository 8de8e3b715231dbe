import type { PayloadEmailAdapter } from 'payload';

/** Stands where mail would be sent: there is none, and whoever tries must hear of it instead of losing it silently. */
export const noMail: PayloadEmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: () => Promise.reject(new Error('Mail is not configured; nothing was sent.')),
});
