import { SingleBar } from 'cli-progress';

/** A piece of work that is shown while it lasts. */
interface Step {
  /** How far it is; the first call turns the line into a bar. */
  progress(done: number, total: number): void;
  /** How long it has lasted, for work that cannot say how far it is. */
  elapsed(ms: number): void;
  done(text: string): void;
  failed(text: string): void;
}

/** What `npm start` says: a calm screen on a terminal, plain lines elsewhere. One step at a time. */
export interface Screen {
  step(text: string, unit?: string): Step;
  warn(text: string): void;
  lines(lines: readonly string[]): void;
}

interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

const paint = (isTerminal: boolean) => {
  const style = (code: number) => (text: string) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { green: style(32), red: style(31), yellow: style(33), dim: style(2) };
};

/** Shares of a long work at which a plain line is printed. */
const milestones = 10;

/** Makes the screen on a stream. */
export function createScreen(stream: NodeJS.WriteStream | Output): Screen {
  const isTerminal = stream.isTTY === true;
  const { green, red, yellow, dim } = paint(isTerminal);
  const clear = isTerminal ? '\r\u001b[K' : '';
  let openLine: string | null = null;

  const write = (text: string): void => void stream.write(text);
  /** Prints a line above the one that is still being written. */
  function print(line: string): void {
    write(`${openLine === null ? '' : clear}${line}\n${openLine !== null && isTerminal ? openLine : ''}`);
  }

  return {
    warn: (text) => print(`  ${yellow('!')} ${text}`),
    lines: (lines) => lines.forEach(print),
    step(text, unit = '') {
      let bar: SingleBar | null = null;
      let milestone = 0;
      openLine = `  ${dim('…')} ${text}`;
      write(isTerminal ? openLine : `${openLine}\n`);
      const end = (mark: string, said: string): void => {
        bar?.stop();
        openLine = null;
        write(`${clear}  ${mark} ${said}\n`);
      };
      return {
        elapsed(ms) {
          if (!isTerminal) return;
          openLine = `  ${dim('…')} ${text}，已用 ${Math.round(ms / 1000)} 秒`;
          write(clear + openLine);
        },
        done: (said) => end(green('✓'), said),
        failed: (said) => end(red('✗'), said),
        progress(done, total) {
          if (isTerminal) {
            bar ??= startBar(stream as NodeJS.WriteStream, { text, unit, total });
            bar.setTotal(total);
            bar.update(done);
            return;
          }
          const reached = total === 0 ? 0 : Math.floor((done / total) * milestones);
          if (reached <= milestone || reached >= milestones) return;
          milestone = reached;
          write(`    ${text}：${done} / ${total} ${unit}\n`);
        },
      };
    },
  };
}

function startBar(
  stream: NodeJS.WriteStream,
  shown: { text: string; unit: string; total: number },
): SingleBar {
  const bar = new SingleBar({
    stream,
    format: `  … ${shown.text} {bar} {percentage}%  {value} / {total} ${shown.unit}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 28,
    hideCursor: true,
    clearOnComplete: true,
    fps: 8,
  });
  bar.start(shown.total, 0);
  return bar;
}
