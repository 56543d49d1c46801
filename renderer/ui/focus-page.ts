/** Gives the focus to what the page's keys act on, the text or the list; under a sheet over the page nothing happens. */
export function focusPage(): void {
  document.querySelector<HTMLElement>('main [data-keys][tabindex="0"]')?.focus({ preventScroll: true })
}
