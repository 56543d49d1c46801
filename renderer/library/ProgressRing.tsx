import { strings } from '../../core/strings'
import styles from './ProgressRing.module.css'

/** How far one has read, as a ring; `progress` is a share, 0 to 1. */
export function ProgressRing({ progress }: { readonly progress: number }) {
  const share = Math.round(Math.min(1, Math.max(0, progress)) * 100)
  return (
    <svg className={styles.ring} viewBox="0 0 14 14" role="img" aria-label={strings.sidebar.progress(share)}>
      <circle cx="7" cy="7" r="5.9" pathLength="100" />
      {share > 0 && <circle cx="7" cy="7" r="5.9" pathLength="100" strokeDasharray={`${share} 100`} />}
    </svg>
  )
}
