const OPEN_DOUBTS = '.guess[data-reviewed=false][data-doubt=true] input[name=reviewed]';

/** Goes to the next doubt that nobody has looked at, or the one before, and shows where it was read from. */
export function walkDoubts(form: HTMLFormElement | null, step: 1 | -1): void {
  const box = nextBox([...(form?.querySelectorAll<HTMLInputElement>(OPEN_DOUBTS) ?? [])], document.activeElement, step);
  if (!box) return;
  for (let place: Element | null = box; place; place = place.parentElement) if (place instanceof HTMLDetailsElement) place.open = true;
  box.closest('.guess')?.querySelector('details')?.setAttribute('open', '');
  box.focus();
  // The field stands above what was read for it.
  (box.closest('.field') ?? box).scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The box to go to from where the focus is, in the document's order, and round to the other end. */
function nextBox<Box extends Node>(boxes: readonly Box[], from: Node | null, step: 1 | -1): Box | undefined {
  const wanted = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ordered = step === 1 ? boxes : boxes.toReversed();
  return ordered.find((box) => from !== null && box !== from && from.compareDocumentPosition(box) & wanted) ?? ordered[0];
}
