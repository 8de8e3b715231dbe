/** The field at whose side a refusal is shown; `form` when it is about none of them. */
export type FaultPlace = 'name' | 'path' | 'accent' | 'form';

/** Tells which field of the new site a refusal of the server is about. */
export function placeFault(message: string): FaultPlace {
  if (message.includes('路径')) return 'path';
  if (/主色|颜色|色值/.test(message)) return 'accent';
  return message.includes('名称') ? 'name' : 'form';
}
