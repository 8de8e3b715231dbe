import { Command } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const faults: readonly (readonly [RegExp, string])[] = [
  [/^error: required option '(.*)' not specified$/, '缺少选项 $1。'],
  [/^error: option '(.*)' argument missing$/, '选项 $1 后面缺少内容。'],
  [/^error: option '(.*)' argument '(.*)' is invalid\.?\s*(.*)$/, '选项 $1 的“$2”不对。$3'],
  [/^error: missing required argument '(.*)'$/, '缺少参数 $1。'],
  [/^error: unknown option '(.*)'$/, '没有选项 $1。'],
  [/^error: unknown command '(.*)'$/, '没有命令 $1。'],
  [/^error: too many arguments.*$/, '参数太多。'],
];

/** A command whose help and faults are in Chinese; subcommands made with `.command()` are so too. */
export function chineseCommand(name: string, description: string): Command {
  return speakChinese(new Command(name).description(description));
}

/** Turns one line of commander's faults into Chinese; what it does not know stays as it is. */
export function translateFault(line: string): string {
  const [text = '', ...rest] = line.trim().split('\n');
  const known = faults.find(([pattern]) => pattern.test(text));
  const said = known === undefined ? text : text.replace(known[0], known[1]);
  return [said, ...rest.filter((hint) => !hint.startsWith('(Did you mean'))].join('\n');
}

/** Gives a command, or a subcommand, its Chinese help and faults. */
export function speakChinese(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示这份说明')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replaceAll('[options]', '[选项]').replaceAll('[command]', '[命令]'),
      optionDescription: (option) => option.description,
      subcommandTerm: (subcommand) => subcommand.name(),
    })
    .configureOutput({
      outputError: (text, write) => {
        write(`${translateFault(text)}\n用 --help 查看说明。\n`);
      },
    });
}
