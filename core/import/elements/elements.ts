/** How each element of HTML enters the tree. One that is in none of these is its content. */
import { BLOCKS } from './blocks'
import type { Handler } from './handler'
import { INLINE } from './inline'
import { LISTS } from './lists'
import { MATH } from './math'
import { RUBY } from './ruby'
import { TABLES } from './tables'

/** By element name, lower case. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  Object.entries({ ...BLOCKS, ...INLINE, ...LISTS, ...TABLES, ...RUBY, ...MATH }),
)

/** Elements that are dropped with all that is in them. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    'script style template noscript iframe frame embed object applet audio video canvas svg head title meta link base ' +
    'button select textarea option datalist output progress meter param source track area colgroup col noembed ' +
    'noframes rtc bgsound dialog'
  ).split(' '),
)

/** Elements in a line of text: their language is that of a run, not of blocks. */
export const IN_LINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output q rb rt ruby s ' +
    'samp small span strike strong sub sup time tt u var'
  ).split(' '),
)
