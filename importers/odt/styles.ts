import { isVerseName } from '../html/verse.ts';
import { readXml } from '../xml/read-xml.ts';

type Style = { parent?: string; shownName?: string; bold?: boolean; italic?: boolean; struck?: boolean; isRtl?: boolean };

/** What a paragraph is by its style. */
type Role = 'quote' | 'verse' | 'caption' | 'title';

const ROLES: readonly [RegExp, Role][] = [
  [/^(?:Quotations?|(?:Intense |Block )?Quote|Block Text|Block Quotation)$/i, 'quote'],
  [/^(?:Caption|Illustration|Figure|Drawing)$/i, 'caption'],
  [/^Title$/i, 'title'],
];

/** The styles of an ODF document (ODF 1.3 part 3, section 16), those of its own and those made on the way. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();
  /** Lists whose first level counts. */
  private readonly ordered = new Set<string>();

  read(xml: string, part: string): void {
    readXml(xml, part, {
      open: ({ name, attributes }, path) => {
        const around = path.findLast((element) => element.name === 'style' || element.name === 'default-style');
        if (name === 'style')
          this.styles.set(keyOf(attributes.family, attributes.name), {
            parent: attributes['parent-style-name'],
            shownName: attributes['display-name'],
          });
        if (name === 'default-style') this.styles.set(keyOf(attributes.family, ''), {});
        if (name === 'list-level-style-number' && attributes.level === '1') this.ordered.add(path.at(-2)?.attributes.name ?? '');
        const style = around && this.styles.get(keyOf(around.attributes.family, around.name === 'style' ? around.attributes.name : ''));
        if (!style) return;
        if (name === 'text-properties') Object.assign(style, lettering(attributes));
        const mode = name === 'paragraph-properties' ? attributes['writing-mode'] : undefined;
        if (mode && mode !== 'page') style.isRtl = /^rl/.test(mode);
      },
    });
  }

  isOrdered = (list: string | undefined): boolean => this.ordered.has(list ?? '');

  isRtl = (name: string | undefined): boolean =>
    this.first('paragraph', name, ({ isRtl }) => isRtl) ?? this.styles.get(keyOf('paragraph', ''))?.isRtl ?? false;

  role(name: string | undefined): Role | undefined {
    return this.first('paragraph', name, ({ shownName }, own) => {
      const shown = shownName ?? own.replaceAll('_20_', ' ');
      return isVerseName(shown) ? 'verse' : ROLES.find(([pattern]) => pattern.test(shown))?.[1];
    });
  }

  /** Tags around the words of a span. */
  tags(name: string | undefined): string[] {
    const has = (pick: (style: Style) => boolean | undefined) => this.first('text', name, pick) === true;
    return [
      ...(has(({ bold }) => bold) || /^Strong/.test(name ?? '') ? ['strong'] : []),
      ...(has(({ italic }) => italic) || /^Emphasis$/.test(name ?? '') ? ['em'] : []),
      ...(has(({ struck }) => struck) ? ['s'] : []),
    ];
  }

  /** The first answer of a style and of those that it is based on. */
  private first<T>(family: string, name: string | undefined, pick: (style: Style, name: string) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let at = name; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = this.styles.get(keyOf(family, at));
      const answer = pick(style ?? {}, at);
      if (answer !== undefined) return answer;
      at = style?.parent;
    }
    return undefined;
  }
}

const keyOf = (family: string | undefined, name: string | undefined): string => `${family ?? ''} ${name ?? ''}`;

/** Complex scripts have properties of their own: Persian is bold by `font-weight-complex` (ODF 1.3 part 3, 20.190). */
function lettering(attributes: Readonly<Record<string, string>>): Style {
  const either = (name: string) => attributes[`${name}-complex`] ?? attributes[name];
  const [weight, slope, line] = [either('font-weight'), either('font-style'), attributes['text-line-through-style']];
  return {
    ...(weight && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slope && { italic: slope === 'italic' || slope === 'oblique' }),
    ...(line && { struck: line !== 'none' }),
  };
}
