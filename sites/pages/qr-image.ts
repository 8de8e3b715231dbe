/** The server draws the code when it is first asked for: most readers of a page never look at it. */
export const qrImage = (url: string): string =>
  `<img src="/qr.svg?url=${encodeURIComponent(url)}" width="120" height="120" alt="本页手机版地址的二维码" loading="lazy">`;
