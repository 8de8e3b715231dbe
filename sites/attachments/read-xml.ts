import { Parser } from 'htmlparser2';
import { Unreadable } from './unreadable.ts';

/** What a reader of XML is told; names without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece. Nothing outside the file is ever fetched, and entities of its own are not expanded: a
 * document type is refused.
 *
 * @param isEnough  asked between two pieces; reading ends when it answers true.
 * @throws {Unreadable}
 */
export async function readXml(
  pieces: AsyncIterable<string>,
  listener: XmlListener,
  isEnough: () => boolean = () => false,
): Promise<void> {
  const parser = xmlParser(listener);
  for await (const piece of pieces) {
    parser.write(piece);
    if (isEnough()) return;
  }
  parser.end();
}

/** The parser itself, for who takes something out between two pieces. It throws as `readXml` does. */
export function xmlParser(listener: XmlListener): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => listener.open?.(localName(name), attributes),
      ontext: (text) => listener.text?.(text),
      onclosetag: (name) => listener.close?.(localName(name)),
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') throw new Unreadable('文件里有不允许的文档类型声明。');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
