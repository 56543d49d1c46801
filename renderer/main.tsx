import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { begin } from './begin'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')

await begin()
const root = createRoot(element)
// At once, and not when React's scheduler comes to it: this is the first text that a person sees.
flushSync(() => root.render(<App />))
