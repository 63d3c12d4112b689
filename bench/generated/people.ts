import type { Chance } from './chance.ts'

const GIVEN = ['Anna', 'David', 'Elena', 'Maria', 'Michael', 'Nina', 'Peter', 'Robert', 'Sofia', 'Thomas']
const BEGINNINGS = ['Bar', 'Del', 'Fen', 'Gor', 'Hal', 'Kor', 'Lan', 'Mor', 'Nev', 'Ran', 'Sor', 'Tal', 'Var', 'Wen']
const MIDDLES = ['a', 'ba', 'de', 'i', 'ko', 'li', 'mo', 'ne', 'ri', 'so', 'ta', 'vi']
const ENDINGS = ['ck', 'den', 'ford', 'ger', 'lin', 'man', 'nor', 'ski', 'ston', 'ter', 'well']

/** A name that nobody is meant by. */
export const personName = (chance: Chance): string =>
  `${chance.from(GIVEN)} ${chance.from(BEGINNINGS)}${chance.from(MIDDLES)}${chance.from(ENDINGS)}`
