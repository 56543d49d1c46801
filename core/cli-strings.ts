/** The words of the command line. Apart from `strings`, so that the window does not carry them. */
export const cliStrings = {
  added: (name: string, title: string, id: string) => `${name}: added as “${title}” (${id})`,
  earlier: (title: string, id: string) =>
    `It looks like a newer version of “${title}” (${id}). Both are kept; open it in Margent to compare them.`,
  exists: (file: string) =>
    `${file} is there already and differs. It was left as it is; name another folder with --out, or add --overwrite.`,
  mistake: (message: string) => `Something went wrong that should not: ${message}. Nothing that was saved is touched.`,
  noLabel: (name: string, names: readonly string[]) =>
    `There is no label “${name}”. This library has: ${names.join(', ')}.`,
  nothingFound: 'Nothing found.',
  nothingToExport: 'There are no marks or notes to export.',
  onNote: 'note',
  passedOver: (n: number) =>
    `${n.toLocaleString('en')} ${n === 1 ? 'file is' : 'files are'} of no kind that Margent reads, and ${n === 1 ? 'was' : 'were'} passed over.`,
  paragraph: (n: number) => `¶ ${n}`,
  progress: (n: number, total: number, name: string) => `Adding ${n} of ${total}: ${name}`,
  row: (marks: number, notes: number) =>
    `${marks} ${marks === 1 ? 'mark' : 'marks'}, ${notes} ${notes === 1 ? 'note' : 'notes'}`,
  trashed: 'in the trash',
  written: (file: string) => `Written: ${file}`,
  usage: {
    argument: (command: string, wanted: string) => `margent ${command} needs ${wanted}.`,
    format: (format: string) => `There is no export format “${format}”. Use: markdown.`,
    needsNotebook: 'margent export takes --label and --tag only with --notebook.',
    noTag: (written: string) => `“${written}” is no tag.`,
    none: (command: string) => `margent ${command} takes no further arguments.`,
    one: (command: string) => `margent ${command} takes one argument.`,
    seeHelp: 'See margent --help.',
    unknownCommand: (command: string) => `There is no command “${command}”.`,
    wanted: { file: 'a file', files: 'a file or a folder', query: 'words to look for' },
  },
  help: `Usage: margent COMMAND [ARGUMENT…] [OPTION…]

Commands
  import FILE…    Add files to the library, and all that is in folders. Those that cannot be added are named, the
                  others are added. Files of folders that are of another kind are passed over.
  list            List the documents: id, title, marks and notes.
  search WORD…    Find the documents in which all words stand, in title, text or notes.
  export [ID…]    Write notes as Markdown: of the documents named, else of all that have marks or notes. With --notebook
                  all marks in one text.
  text FILE       Show what an import makes of a file, without adding it.

Options
  --library DIR      Use the library in this folder instead of the app's.
  --format FORMAT    export: markdown (the only one so far).
  --out DIR          export: write a file for each document into this folder, instead of to standard output.
  --overwrite        export: replace files that are there already and differ.
  --notebook         export: all marks, or those of the documents named, in one text (with --out: Notebook.md).
  --label NAME       export --notebook: only marks with this label; may stand several times.
  --tag TAG          export --notebook: only marks with this tag; with several, only marks that have all of them.
  --json             Print JSON (see below).
  --help             Show this.
  --version          Show the version.

Files
  Web pages (html, htm, xhtml; with the folder that a browser saved beside), web archives (mhtml, mht), EPUB (epub),
  Markdown (md, markdown) and plain text (txt, text, log, and names without an ending).

Output with --json
  import    { "added": [{ "name", "document", "title", "earlier" }], "failures": [{ "name", "kind", "sentence" }],
              "passedOver" }
  list      [{ "id", "title", "authors", "site", "section", "date", "language", "addedAt", "openedAt", "state",
              "tags", "marks", "notes", "words", "progress", "trashedAt", "sha256", "address", "labels", "seq" }]
  search    [{ "document", "title", "hits": [{ "kind": "title" | "text" | "note" | "documentNote", "paragraph",
              "mark", "snippet" }] }]
  export    [{ "document", "title", "markdown" }], with --out [{ "document", "title", "file" }]
  text      { "title", "authors", "date", "site", "section", "series", "credits", "language", "excerpt",
              "plainText", "markdown", "leftOut" }

With --notebook, export gives { "marks", "documents", "markdown" }, with --out { "marks", "documents", "file" }.
"earlier" is null, or { "document", "title" } of the document that the file may be a newer version of.
While Margent is open, list, search and export read its library; import says that it is open.
Exit status: 0 done, 1 failed (standard error says why), 2 wrong usage.
`,
} as const
