import { BlockList, isIP } from 'node:net';
import type { Parsed } from './parsed.ts';

/** Reads an address that has a scheme, a host and a port and nothing more; the answer has no slash at the end. */
export function parseOrigin(text: string): Parsed<string> {
  const url = webUrl(text);
  if (!url) return { fault: '应是完整的网址，例如 https://www.example.gov.cn。' };
  if (hasCredentials(url)) return { fault: '网址中不能带用户名和密码。' };
  if (url.pathname !== '/' || url.search || url.hash)
    return { fault: '只写协议、域名和端口，后面不能带路径或参数。' };
  return { value: url.origin };
}

/** Reads the address of a service; it may have a path, and loses the slash at its end. */
export function parseServiceUrl(text: string): Parsed<string> {
  const url = webUrl(text);
  if (!url || url.search || url.hash) return { fault: '应是完整的服务地址，例如 http://127.0.0.1:7700。' };
  if (hasCredentials(url)) return { fault: '地址中不能带用户名和密码，密钥请用单独的设置项。' };
  return { value: url.href.replace(/\/+$/, '') };
}

/** Reads `host` or `host:port`; the answer is in lower case and punycode, as browsers send it. */
export function parseHost(text: string): Parsed<string> {
  const url = /[/@?#\s]/.test(text) ? undefined : webUrl(`http://${text}`);
  if (!url) return { fault: '应是域名，可带端口，前面不写 http://，例如 admin.example.gov.cn。' };
  return { value: url.host };
}

/**
 * Reads how many proxies, or which, may say who the visitor is; as Express takes `trust proxy`.
 *
 * `true` is refused: it would let any visitor invent an address.
 */
export function parseTrustProxy(text: string): Parsed<number | string[]> {
  if (/^(false|off|no)$/i.test(text)) return { value: 0 };
  if (/^\d{1,2}$/.test(text)) return { value: Number(text) };
  const addresses = text.split(',').map((part) => part.trim());
  const wrong = addresses.filter((address) => !isProxyAddress(address));
  if (wrong.length === 0) return { value: addresses };
  return {
    fault: `应是代理的层数，或用逗号隔开的代理地址；无法识别“${wrong.join('、')}”。不能写 true，否则访问者可以伪造自己的地址。`,
  };
}

function isProxyAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  try {
    new BlockList().addSubnet(
      address,
      /^\d{1,3}$/.test(bits) ? Number(bits) : -1,
      family === 4 ? 'ipv4' : 'ipv6',
    );
    return true;
  } catch {
    return false;
  }
}

function webUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined;
}

function hasCredentials(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}
