/** What one file may cost. Past these it is refused with a sentence; the other files of the import go on. */

const MEGABYTE = 1_048_576

/** A long novel is 1 MB; 50 MB of text is a data set. Looked at before anything is read, so that 200 MB are refused at once. */
export const MAX_FILE_BYTES = 50 * MEGABYTE

/** 10 MB take about 3 seconds on a slow machine; what takes longer than this is stuck. */
export const MAX_SECONDS = 60

/** Heap of the import process: 50 MB of text, as a tree and as a message, stay under half of it. */
export const MAX_HEAP_MEGABYTES = 2_048

/** The import process is kept for the next file, then let go. */
export const IDLE_SECONDS = 20
