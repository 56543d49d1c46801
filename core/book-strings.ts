/** The words of a book's title block. Roles by their codes in the MARC list for relators. */
export const bookStrings = {
  credit: (role: string, name: string) => `${role}: ${name}`,
  roles: {
    adp: 'Adapter',
    aft: 'Afterword',
    ann: 'Annotator',
    art: 'Artist',
    aui: 'Introduction',
    com: 'Compiler',
    ctb: 'Contributor',
    edt: 'Editor',
    ill: 'Illustrator',
    nrt: 'Narrator',
    pht: 'Photographer',
    red: 'Editor',
    trl: 'Translator',
    win: 'Introduction',
    wpr: 'Preface',
  },
  series: (name: string, number: string) => (number === '' ? name : `${name}, ${number}`),
}
