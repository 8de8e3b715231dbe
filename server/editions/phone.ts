const phone =
  /\b(?:iPhone|iPod|Windows Phone|BlackBerry|Opera Mini|IEMobile|Symbian)|Android(?=.*\bMobile\b)|(?:OpenHarmony|HarmonyOS)(?=.*\b(?:Mobile|Phone)\b)|\bPhone; (?:OpenHarmony|HarmonyOS)|\bMobile\b.*\bFirefox|\bMobile; rv:/i;
const robot =
  /bot\b|bot[/_-]|spider|crawl|slurp|archiver|preview|lighthouse|pagespeed|headless|monitor|check_http|curl|wget|python|java\/|okhttp|go-http|facebookexternalhit|bingweb|yandex|sogou (?:web|inst|news)|yisou|bytespider/i;

/** Whether a browser says that it runs on a phone. Tablets get the desktop edition, robots what they ask for. */
export const isPhone = (userAgent: string | undefined): boolean =>
  userAgent !== undefined && phone.test(userAgent) && !robot.test(userAgent);
