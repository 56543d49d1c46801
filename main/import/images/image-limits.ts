/** More than any photograph that is meant for reading. */
export const MAX_IMAGE_BYTES = 20 * 1_048_576
/** What one document may bring along in all; a text with more is still imported, without the rest. */
export const MAX_IMAGES_BYTES = 100 * 1_048_576
/** Each is a file of its own, written and flushed: so many take about a minute. Books that draw every formula have fewer. */
export const MAX_IMAGES = 5_000
