import { describe, expect, it } from 'vitest'
import { creditAtEnd, creditOf } from '../../../core/import/plain/credits'
import { isSiteName, type Meta, metaOf } from '../../../core/import/plain/meta'
import { bylineOf, isName } from '../../../core/import/plain/names'

describe('who wrote a text', () => {
  it.each<[string, readonly string[]]>([
    ['By Ann Lee', ['Ann Lee']],
    ['By Ann Lee and Bo Kim, Seoul', ['Ann Lee', 'Bo Kim']],
    ['BY ANN LEE', ['Ann Lee']],
    ['By Dr. Ann van der Berg, Staff Writer', ['Ann van der Berg']],
    ['By Callum Reddy at Dock Lane', ['Callum Reddy']],
    ['Von Max Mustermann, Berlin', ['Max Mustermann']],
    ['Par Jeanne Dupont et Luc Petit', ['Jeanne Dupont', 'Luc Petit']],
    ['Por María José Ruiz', ['María José Ruiz']],
    ['Text: Ann Lee', ['Ann Lee']],
    ['홍길동 기자', ['홍길동']],
    ['[서울=연합] 홍길동 기자 gildong@example.com', ['홍길동']],
    ['文・山田 花子', ['山田 花子']],
    ['山田 花子 記者', ['山田 花子']],
    ['记者 林晓帆', ['林晓帆']],
    ['Автор: Ольга Вешнякова', ['Ольга Вешнякова']],
  ])('%s', (line, authors) => {
    expect(bylineOf(line)).toEqual(authors)
  })

  it.each([
    'By the time we arrived it was raining.',
    'By continuing you agree',
    'Von der Leyen warnt vor neuen Zöllen in Europa',
    'Par exemple, la mer.',
    'Text Size',
    'Di nuovo in viaggio',
    'By 2030, everything changes',
  ])('nobody: %s', (line) => {
    expect(bylineOf(line)).toBeNull()
  })

  it('knows names from things', () => {
    expect(
      ['Ann Lee', 'J. R. R. Tolkien', 'Ludwig van Beethoven', 'Kim Jong-un'].filter((name) => !isName(name)),
    ).toEqual([])
    expect(
      ['North Korea', 'Korea, Today and Tomorrow', 'Special Report', 'ANN LEE', 'Ann', 'the end'].filter(isName),
    ).toEqual([])
  })
})

describe('lines of the title block', () => {
  it.each<[string, Partial<Meta>]>([
    ['2019-11-28', { date: '2019-11-28' }],
    ['By Ann Lee | March 3, 2021 | 5 min read', { date: '2021-03-03', authors: ['Ann Lee'] }],
    ['Published: 5 December 2022 07:00 GMT Last updated: 6 December 2022', { date: '2022-12-05' }],
    ['Updated 5 May 2021 · Published 3 May 2021', { date: '2021-05-03' }],
    ['입력 2019.11.28 10:23 | 수정 2019.11.29 11:00', { date: '2019-11-28' }],
    ['입력2021.08.19. 오전 6:02', { date: '2021-08-19' }],
    ['2019年11月28日（木）6時00分配信', { date: '2019-11-28' }],
    ['2018年03月12日 08:30 来源：江岸日报', { date: '2018-03-12', site: '江岸日报' }],
    ['28.11.2019, 14:05 Uhr', { date: '2019-11-28' }],
    ['16.02.2020, 18.03 Uhr • aus Heft 8/2020', { date: '2020-02-16' }],
    ['Publié le 1er février 2022 à 10h30, mis à jour le 2 février 2022 à 09h15', { date: '2022-02-01' }],
    ['28 de noviembre de 2019', { date: '2019-11-28' }],
    ['Posted on August 17, 2023 by Ingrid Solbakk', { date: '2023-08-17', authors: ['Ingrid Solbakk'] }],
    ['Dec. 6, 2024, 10:00 PM UTC / Updated Dec. 7, 2024, 12:43 PM UTC', { date: '2024-12-06' }],
    ['Jane Doe · 3 May 2021 · World', { date: '2021-05-03', authors: ['Jane Doe'], section: 'World' }],
  ])('%s', (line, said) => {
    expect(metaOf(line, null)).toMatchObject(said)
  })

  it.each([
    'On 28 November 2019 the ministry announced its decision.',
    'Minutes of the Committee, 14 January 2020',
    'The summer of 1914',
    'What happened on 3 May 2021?',
    'Home | News | Sport',
    'Berlin',
  ])('not %s', (line) => {
    expect(metaOf(line, null)).toBeNull()
  })

  it.each([
    '© YONHAP News',
    'Photo: Ann Lee / Getty Images',
    '[사진=연합뉴스]',
    '写真＝共同通信',
    'Foto: dpa',
    'AP Photo/Ann Lee',
    'Crédit photo : Atelier Nord',
  ])('credit: %s', (line) => {
    expect(creditOf(line)).toBe(line)
  })

  it.each([
    '© 2021 The Post. All rights reserved.',
    'Photo finish',
    'Photo: a boat in the harbour. It has no name yet, and nobody asks.',
    'Picture this',
    'Reuters reported on Monday that talks had failed.',
  ])('no credit: %s', (line) => {
    expect(creditOf(line)).toBeNull()
  })

  it.each<[string, string | null]>([
    ['The pier in August. Photo: Ann Lee', 'Photo: Ann Lee'],
    ['The pier in August. Photograph: Ann Lee/Getty Images', 'Photograph: Ann Lee/Getty Images'],
    ['The pier, seen from the hill (Photo: Ann Lee)', 'Photo: Ann Lee'],
    ['Am Pier, im August. Foto: Ann Lee', 'Foto: Ann Lee'],
    ['부두에 배가 들어온다. [사진=한바다신문]', '사진=한바다신문'],
    ['港に船が入る（写真：共同通信）', '写真：共同通信'],
    ['She looked at the photo: it was of a boat.', null],
    ['They all stood still. Photo finish!', null],
    ['Photo: Ann Lee', null],
  ])('the credit at the end of a caption: %s', (line, credit) => {
    expect(creditAtEnd(line)).toBe(credit)
  })

  it('knows sites', () => {
    expect(
      ['The Harbour Post', 'BBC News', 'example.org', '江岸日报', '한바다신문'].filter((name) => !isSiteName(name)),
    ).toEqual([])
    expect(['News', 'photo.jpg', 'The end of the world as we know it', '通信'].filter(isSiteName)).toEqual([])
  })
})
