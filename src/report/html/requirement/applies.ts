const OFFERS: Readonly<Record<string, string>> = {
  read: 'reading an entry by its id',
  vread: 'reading an earlier version of an entry',
  update: 'changing an entry',
  create: 'making an entry',
  delete: 'removing an entry',
  'search-type': 'searching for entries',
  'history-instance': 'the history of an entry',
  conditionalCreate: 'making an entry only where none is there yet',
}

/** The condition of a requirement in plain words; what this page has no words for stays as it is written. */
export function appliesWords(condition: string): string {
  return condition
    .replace(/declares\(([\w-]+)\)/g, (whole, name: string) => {
      const offered = Object.hasOwn(OFFERS, name) ? OFFERS[name] : undefined
      return offered ? `the system says that it offers ${offered}` : whole
    })
    .replace('answers(_status)', 'the system answers at the address of its health, _status')
    .replace('and keeps versions', 'and it keeps versions')
}
