import { describe, expect, it } from 'vitest'
import { keyOf } from '../../../core/import/furniture/family'
import { FAMILIES, furnitureOf } from '../../../core/import/furniture/furniture'

describe('furniture', () => {
  it.each([
    ['Skip to main content', 'menu', 'certain'],
    ['Menu Content', 'menu', 'certain'],
    ['HOME', 'menu', 'likely'],
    ['Share this:', 'share', 'certain'],
    ['61Click to share on Facebook (Opens in new window)61', 'share', 'certain'],
    ['Tweet', 'share', 'likely'],
    ['▶ 관련기사', 'related', 'certain'],
    ['Editor’s Pick', 'related', 'certain'],
    ['Read more: Why the marsh matters', 'related', 'certain'],
    ['Comments (12)', 'comments', 'certain'],
    ['댓글 3', 'comments', 'certain'],
    ['Get the best stories delivered to your inbox every Friday.', 'newsletter', 'certain'],
    ["Can't read this? View in browser", 'newsletter', 'certain'],
    ['View this email in your browser', 'newsletter', 'certain'],
    ['You are receiving this because you signed up at example.org. Unsubscribe', 'newsletter', 'certain'],
    ['Alle Cookies akzeptieren', 'cookies', 'certain'],
    ['Home > News > Asia', 'breadcrumb', 'certain'],
    ['ADVERTISEMENT', 'furniture', 'certain'],
    ['© 2021 The Harbour Post', 'furniture', 'certain'],
    ['5 min read', 'furniture', 'certain'],
    ['2 hours ago', 'furniture', 'certain'],
    ['Home | News | Sport | Culture', 'menu', 'certain'],
  ])('%s', (line, reason, strength) => {
    expect(furnitureOf(line)).toMatchObject({ reason, strength })
  })

  it.each([
    'She closed the door.',
    'The menu was short.',
    'Share the bread, and leave a little more',
    'I have no comments to make.',
    'Seoul, November',
    'We sailed home in the news of the storm.',
    'Cookies are baked twice.',
  ])('not %s', (line) => {
    expect(furnitureOf(line)).toBeNull()
  })

  it('takes a site’s notice for one, and an essay on such notices for text', () => {
    const notice =
      'This website uses cookies to enhance your experience. By continuing to browse, you agree to our cookie policy.'
    const german =
      'Wir verwenden Cookies, um Inhalte zu personalisieren. Mehr Informationen finden Sie in unserer Datenschutzerklärung.'
    const essay =
      'I have always found it odd that a site says that it uses cookies. We agree to cookies as we agree to the weather, and nobody reads the privacy policy.'
    expect([notice, german, essay, `“${notice}”`].map((text) => furnitureOf(text)?.reason)).toEqual([
      'cookies',
      'cookies',
      undefined,
      undefined,
    ])
  })

  it('writes its phrases as they are compared', () => {
    const phrases = FAMILIES.flatMap((family) => [...(family.certain ?? []), ...(family.likely ?? [])]).flatMap(
      (line) => line.split('|'),
    )
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase().trim() || keyOf(phrase) === '')).toEqual([])
  })
})
