import QRCode from 'qrcode';

/** Longest address that is drawn, in characters. */
const maxUrlLength = 500;

/** White modules around a code. Source: ISO/IEC 18004. */
const quietZone = 4;

/**
 * Whether an address belongs to the group: only such are drawn, so that nobody makes this server vouch for theirs.
 *
 * @param hosts  host names (with port) of the group in lower case.
 */
export function mayDraw(url: string, hosts: ReadonlySet<string>): boolean {
  if (url.length > maxUrlLength || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hosts.has(host);
}

/** Draws an address as an SVG of black squares; one path, so that it stays small. */
export function drawQr(url: string): string {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const extent = modules.size + quietZone * 2;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${extent} ${extent}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${extent}v${extent}H0z"/><path d="${path}"/></svg>`;
}
