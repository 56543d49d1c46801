import { attribute, type Element } from '../../../../core/import/dom'

/** Whether an element shows, as far as the page itself says so: the gate drops what does not. */
export function isShown(element: Element): boolean {
  const hidden = attribute(element, 'hidden')
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return false
  const style = attribute(element, 'style')
  return style === undefined || !/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
