import helmet from 'helmet';
import type { ServerSettings } from '../settings.ts';

const yearSeconds = 31_536_000;
const permissions =
  'accelerometer=(), autoplay=(self), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()';

/** What public and admin headers have in common. */
export const commonPolicy = (settings: Pick<ServerSettings, 'publicUrl'>) => ({
  strictTransportSecurity: isHttps(settings) ? { maxAge: yearSeconds, includeSubDomains: false } : false,
  // Same-site readers tell where they come from, other websites learn nothing of the path.
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  // Headers of browsers that are gone, or that repeat what is the default: each costs every answer.
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xXssProtection: false,
  xPermittedCrossDomainPolicies: false,
});

export const isHttps = ({ publicUrl }: Pick<ServerSettings, 'publicUrl'>): boolean =>
  publicUrl.startsWith('https:');

/** Refuses devices that no page of ours uses. */
export const permissionsHeader: readonly [string, string] = ['permissions-policy', permissions];

/**
 * The policy of the public pages: own files only, nothing inline.
 *
 * The admin may show them in a frame (preview); their search form may lead to the portal.
 */
export function publicPolicy(
  settings: Pick<ServerSettings, 'publicUrl' | 'adminHost'>,
): ReturnType<typeof helmet> {
  const scheme = isHttps(settings) ? 'https' : 'http';
  const admin = settings.adminHost === undefined ? [] : [`${scheme}://${settings.adminHost}`];
  return helmet({
    ...commonPolicy(settings),
    // `frame-ancestors` says it better: the old header knows no second host.
    xFrameOptions: settings.adminHost === undefined ? { action: 'sameorigin' } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'", settings.publicUrl],
        frameAncestors: ["'self'", ...admin],
        baseUri: ["'none'"],
        ...(isHttps(settings) ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  });
}
