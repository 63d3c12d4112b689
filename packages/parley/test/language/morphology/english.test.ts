import { describe, expect, it } from 'vitest'
import { createEnglishMorphology } from '../../../src/language/en/morphology.ts'

const morphology = createEnglishMorphology()

describe('English inflection', () => {
  it.each([
    ['say', 'says said saying'],
    ['meet', 'meets met meeting'],
    ['tell', 'tells told telling'],
    ['withhold', 'withheld withholds'],
    ['discuss', 'discusses discussed discussing'],
    ['agree', 'agrees agreed agreeing'],
    ['deny', 'denies denied denying'],
    ['propose', 'proposes proposed proposing'],
    ['submit', 'submits submitted submitting'],
    ['plan', 'plans planned planning'],
    ['host', 'hosts hosted hosting'],
    ['begin', 'begins began begun beginning'],
    ['be', 'is are was were been being'],
    ['envoy', "envoys envoy's envoy’s envoys'"],
    ['delegation', "delegations delegation's"],
    ['ally', "allies allies'"],
    ['spokesman', "spokesmen spokesman's spokesmen's"],
    ['crisis', 'crises'],
    ['visit', 'visits visited visiting'],
    ['offer', 'offers offered offering'],
  ])('%s has %s', (lemma, forms) => {
    const made = new Set(morphology.inflect(lemma).map(({ form }) => form))
    expect(forms.split(' ').filter((form) => !made.has(form))).toEqual([])
  })
  it.each([
    ["Bergman's", 'Bergman'],
    ['Bergman’s', 'Bergman'],
    ["Sanders'", 'Sanders'],
    ['Sanders', 'Sanders'],
  ])('the name in %s is %s', (form, base) => {
    expect(morphology.surname(form)[0]?.base).toBe(base)
    expect(morphology.placeName(form)[0]?.base).toBe(base)
  })
})
