import { childOf, childrenOf, isOn, type XmlElement } from './xml-tree.ts';

/** "Click here to enter text": nobody did. */
export function isPlaceholder(control: XmlElement): boolean {
  return isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
}

/** Word writes new things twice, for itself and for older programs; the older form is read where the new one says nothing. */
export function alternativeOf(element: XmlElement): XmlElement {
  const choice = childOf(element, 'mc:Choice');
  const fallback = childOf(element, 'mc:Fallback');
  return choice !== undefined && (fallback === undefined || hasText(choice)) ? choice : (fallback ?? element);
}

function hasText(element: XmlElement): boolean {
  return element.name === 'w:t' || childrenOf(element).some(hasText);
}

/** The text boxes in a picture, each once. */
export function textBoxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return childrenOf(alternativeOf(element)).flatMap(textBoxesIn);
  return childrenOf(element).flatMap(textBoxesIn);
}
