//! passes
import { target as margin } from './margin/target'
import { target as reader } from './reader/target'

export const App = () => <p className={margin}>{reader}</p>
