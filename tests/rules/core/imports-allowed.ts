//! passes
import { marked } from 'marked'
import { parse } from 'parse5'
import { object } from 'valibot'
import { target } from './target'

export const allowed = [marked, parse, object, target]
