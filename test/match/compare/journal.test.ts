import { describe, expect, it } from 'vitest'
import { compareJournals, journalAliases, profileJournal } from '../../../src/match/compare/journal.js'

describe('profileJournal', () => {
  it.each([
    ['The Journal of the Badge', 'journal badge'],
    ['Badge & Medal', 'badge medal'],
    ['Badge &amp; Medal', 'badge medal'],
    ['Badges (London, England)', 'badges'],
    ['Badges [Electronic Resource', 'badges'],
    ['Badges 2019', 'badges'],
    ['Badges 1850', 'badges 1850'],
    ['Badges, 12th', 'badges'],
    ['Badges : ', 'badges'],
    ['Badge cancer : a journal of metal', 'badge cancer journal metal\nbadge cancer\njournal metal'],
    ['Badges. Conference of Makers', 'badges conference makers\nbadges\nconference makers'],
    ['', ''],
    ['(none)', ''],
  ])('makes of %j: %j', (name, made) => {
    expect(profileJournal(name)).toBe(made)
  })
})

describe('compareJournals', () => {
  it.each([
    ['', '', 'unknown'],
    ['chest', '', 'unknown'],
    ['chest', 'chest', 'same'],
    // Words cut short at their end, or contracted by two letters and more.
    ['nat rev nephrol', 'nature reviews nephrology', 'same'],
    ['natl dept badges', 'national department badges', 'same'],
    ['ntl badges', 'national badges', 'same'],
    ['natinl badges', 'national badges', 'same'],
    ['natl medicine', 'national med', 'same'],
    ['nxl badges', 'national badges', 'different'],
    ['tional badges', 'national badges', 'different'],
    ['badgenews', 'badge news', 'same'],
    ['nl badges', 'national badges', 'different'],
    ['badgs news', 'badges news', 'different'],
    ['badgx news', 'badges news', 'different'],
    ['ational badges', 'national badges', 'different'],
    ['nat rev', 'nature reviews nephrology', 'different'],
    // Acronyms of three letters and more, that take up to two letters more than there are words.
    ['bmj', 'british medical journal', 'same'],
    ['bm', 'british medical', 'different'],
    ['jama', 'journal american medical association', 'same'],
    ['amcis', 'americas conference information systems', 'same'],
    ['brmjo', 'british medical journal', 'same'],
    ['jthcas', 'journal thoracic cardiovascular surgery', 'same'],
    ['jthcasu', 'journal thoracic cardiovascular surgery', 'different'],
    ['jthocasu', 'journal thoracic cardiovascular surgery', 'same'],
    ['brimejo', 'british medical journal', 'same'],
    ['bmedj', 'british medical journal', 'same'],
    ['brmej', 'british medical', 'different'],
    ['bmjx', 'british medical journal', 'different'],
    ['xbmj', 'british medical journal', 'different'],
    // Letters run together.
    ['jthoraccardiovascsurg', 'journal thoracic cardiovascular surgery', 'same'],
    ['j thoraccardiovascsurg', 'journal thoracic cardiovascular surgery', 'same'],
    ['j thoraccardiovasc', 'journal thoracic cardiovascular surgery', 'different'],
    // Proceedings are cited with the word and without.
    ['proceedings badge conference', 'badge conference', 'same'],
    ['amcis proceedings', 'amcis', 'same'],
    ['badgesx proceedings', 'badgesx', 'same'],
    ['badgesxy proceedings', 'badgesxy', 'close'],
    ['amcis proc', 'americas conference information systems', 'same'],
    ['transplantation proceedings', 'transplantation', 'close'],
    // One begins or ends with the other.
    ['journal trauma', 'journal trauma injury infection', 'close'],
    ['trauma', 'journal injury trauma', 'close'],
    ['chest', 'journal diseases chest', 'different'],
    ['chest', 'chest surgery clinics', 'close'],
    ['chest', 'chestnut growers weekly', 'different'],
    ['trauma', 'journal neurotrauma', 'different'],
    // Any of the names that a record gives.
    ['ai zheng\nchinese badges', 'chinese badges', 'same'],
    ['ai zheng\nchinese badges', 'zhongguo\nchinese badges weekly', 'close'],
    ['ai zheng\nchinese badges', 'thorax\nchest', 'different'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compareJournals(a, b)).toBe(level)
    expect(compareJournals(b, a)).toBe(level)
  })
})

describe('journalAliases', () => {
  it('gives for each name all that stand beside it, through several journals', () => {
    const aliases = journalAliases([
      'Ai zheng = Chinese badges',
      'Chinese badges = Badges of China',
      'Thorax',
    ])
    expect(aliases.get('ai zheng')).toBe('chinese badges\nai zheng\nbadges china')
    expect(aliases.get('chinese badges')).toBe('chinese badges\nai zheng\nbadges china')
    expect(aliases.get('thorax')).toBeUndefined()
  })

  it('takes no short word for a name', () => {
    const aliases = journalAliases(['Acta = Badge', 'Ab = Badges'])
    expect([...aliases.keys()]).toEqual(['badge', 'badges'])
    expect([...journalAliases(['A b = Chest']).keys()]).toEqual(['b', 'chest'].slice(1))
  })
})
