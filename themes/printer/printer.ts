/**
 * What compiled Astro components import, printing at once: a stand-in for `astro/compiler-runtime`, which renders to
 * a stream. It prints what the themes use, byte for byte as Astro does, and refuses everything else; a name that is
 * not exported here fails the build.
 *
 * Source: docs/decisions/0032-components-are-printed-at-once.md; `dist/runtime/server` of the package `astro`.
 */
import { escapeHTML } from 'astro/runtime/server/escape.js';
import { addAttribute as addAstroAttribute, voidElementNames } from 'astro/runtime/server/render/util.js';

/** Markup, ready to print. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Slot = (result: Result) => unknown;
type Slots = Record<string, Slot>;
type Props = Record<string, unknown>;

/** A compiled component. */
export type Component = (result: Result, props: Props, slots: Slots) => unknown;

/** What a component reads as `Astro`. */
class AstroGlobal {
  self: unknown = undefined;
  readonly props: Props;
  readonly locals: object;
  constructor(props: Props, locals: object) {
    this.props = props;
    this.locals = locals;
  }
}

// Found only when the object itself has no such name, so it costs nothing.
Object.setPrototypeOf(
  AstroGlobal.prototype,
  new Proxy(
    {},
    {
      get(_, name) {
        throw new TypeError(`A template read Astro.${String(name)}; there are only props and locals.`);
      },
    },
  ),
);

/** What is handed down through the components of one page. */
class Result {
  readonly locals: object;
  constructor(locals: object) {
    this.locals = locals;
  }
  createAstro(props: Props): AstroGlobal {
    return new AstroGlobal(props, this.locals);
  }
}

const components = new WeakSet<Component>();

/** Marks a function as a component. */
export function createComponent(component: Component): Component {
  components.add(component);
  return component;
}

/** The Astro object of a module, outside its component: there is none. */
export function createAstro(): undefined {
  return undefined;
}

export const Fragment = Symbol('Fragment');

/** The place of styles and scripts of components; they have none. */
export const renderHead = (): string => '';
export const maybeRenderHead = (): string => '';

function print(child: unknown): string {
  if (typeof child === 'string') return escapeHTML(child);
  if (child instanceof Html) return child.text;
  if (child === undefined || child === null || child === false || Number.isNaN(child)) return '';
  if (Array.isArray(child)) {
    let text = '';
    for (const one of child) text += print(one);
    return text;
  }
  if (typeof child === 'number' || child === true) return String(child);
  const what = Object.prototype.toString.call(child);
  throw new TypeError(`A template can print text, numbers, markup and lists of these, not ${what}.`);
}

/** Joins the constant parts of a template and what stands between them. */
export function render(parts: TemplateStringsArray, ...children: unknown[]): Html {
  let text = parts[0] ?? '';
  for (let index = 0; index < children.length; index++) {
    text += print(children[index]);
    text += parts[index + 1] ?? '';
  }
  return new Html(text);
}

/** The value of `set:html`. */
export function unescapeHTML(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !(value instanceof Html))
    throw new TypeError('The value of set:html must be a text.');
  return typeof value === 'string' ? new Html(value) : value;
}

/** What only Astro's own renderer does when a component or element carries it. */
const refused = ['class:list', 'client:component-hydration', 'server:component-directive'];

export function renderComponent(
  result: Result,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (component === Fragment) return slots['default']?.(result);
  for (const directive of refused)
    if (directive in props) throw new TypeError(`<${name}> has ${directive}, which is not printed.`);
  if (typeof component === 'string') return renderElement(result, component, props, slots);
  if (typeof component !== 'function' || !components.has(component as Component))
    throw new TypeError(`<${name}> is no Astro component.`);
  return (component as Component)(result, props, slots);
}

/** An element whose name the template computes. */
function renderElement(result: Result, name: string, props: Props, slots: Slots): Html {
  if (!/^[a-z][a-z0-9]*$/.test(name) || voidElementNames.test(name))
    throw new TypeError(`<${name}> cannot be an element with a computed name.`);
  let text = `<${name}`;
  for (const [key, value] of Object.entries(props)) text += print(addAttribute(value, key));
  text += '>';
  for (const slot of Object.values(slots)) text += print(slot(result));
  return new Html(`${text}</${name}>`);
}

export function renderSlot(result: Result, slot: Slot | undefined, fallback?: unknown): unknown {
  return slot ? slot(result) : fallback;
}

/** By name of an attribute: whether Astro prints it as `name="value"`, whatever the value. */
const plainNames = new Map<string, boolean>();

function isPlain(name: string): boolean {
  let plain = plainNames.get(name);
  if (plain === undefined) {
    plain = String(addAstroAttribute(true, name)) === ` ${name}="true"`;
    plainNames.set(name, plain);
  }
  return plain;
}

/** An attribute: Astro's own function, but for the common case, a text in an attribute without rules of its own. */
export function addAttribute(value: unknown, name: string, shouldEscape = true, element = ''): Html | string {
  if (value === undefined || value === null) return '';
  if (shouldEscape && typeof value === 'string' && value !== '' && isPlain(name)) {
    const isSafe = !value.includes('&') && !value.includes('"');
    return new Html(
      ` ${name}="${isSafe ? value : value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    );
  }
  return new Html(String(addAstroAttribute(value, name, shouldEscape, element)));
}

/** Prints a component with what its templates find in `Astro.locals`. */
export function printComponent(component: Component, locals: object): string {
  return print(component(new Result(locals), {}, {}));
}
