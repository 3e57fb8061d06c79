import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { attributeOf } from './dom.ts';
import type { InlineContext } from './inlines.ts';

const CREDIT = '[itemprop="creditText"], [itemprop="copyrightHolder"], .credit, .photo-credit, .image-credit';

function directive(source: string | undefined, alt: string | undefined, caption: PhrasingContent[], credit?: string): ContainerDirective {
  return {
    type: 'containerDirective',
    name: 'figure',
    attributes: { ...(source && { src: source }), ...(alt && { alt }), ...(credit && { credit }) },
    children: caption.length > 0 ? [{ type: 'paragraph', children: caption }] : [],
  };
}

/** A figure of pictures, the last of them with the caption; undefined where the element holds none. */
export function figureOf(
  element: Element,
  { picture }: InlineContext,
  words: (element: Element) => PhrasingContent[],
): RootContent[] | undefined {
  const images = [...element.querySelectorAll('img')];
  if (images.length === 0 || element.querySelector('blockquote, table, ul, ol, h1, h2, h3')) return undefined;
  const caption = element.querySelector('figcaption');
  const creditElement = element.querySelector(CREDIT);
  const credit = creditElement?.textContent?.replace(/\s+/g, ' ').trim();
  creditElement?.remove();
  const captionWords = caption ? words(caption) : [];
  return images.map((image, index) => {
    const isLast = index === images.length - 1;
    const source = picture(attributeOf(image, 'src', 'data-src', 'data-original') ?? '');
    return directive(source, attributeOf(image, 'alt'), isLast ? captionWords : [], isLast ? credit : undefined);
  });
}

declare module 'mdast' {
  interface ParagraphData {
    isCaption?: boolean;
  }
}

/** Marks the block, where it is a paragraph, as a caption. */
export const asCaption = (node: RootContent): RootContent =>
  node.type === 'paragraph' ? { ...node, data: { ...node.data, isCaption: true } } : node;

const isCaption = (node: RootContent) => node.type === 'paragraph' && node.data?.isCaption === true;

/** A paragraph marked as a caption belongs to the picture in it, or to the one that stands alone before it. */
export function joinCaptions(blocks: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const own = isCaption(block) && block.type === 'paragraph' ? block.children.filter(({ type }) => type === 'image') : [];
    const [picture] = own;
    if (block.type === 'paragraph' && own.length === 1 && picture?.type === 'image' && block.children.length > 1) {
      const words = block.children.filter((node) => node !== picture);
      joined.push(directive(picture.url || undefined, picture.alt ?? undefined, words));
      continue;
    }
    const [only] = last?.type === 'paragraph' ? last.children : [];
    if (
      block.type === 'paragraph' &&
      isCaption(block) &&
      last?.type === 'paragraph' &&
      last.children.length === 1 &&
      only?.type === 'image'
    ) {
      joined[joined.length - 1] = directive(only.url || undefined, only.alt ?? undefined, block.children);
    } else joined.push(block);
  }
  return joined;
}
