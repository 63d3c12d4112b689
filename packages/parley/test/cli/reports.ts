import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Talks that nobody held, as three outlets that do not exist report them. */
export const REPORTS = {
  'uk.txt': [
    'У п’ятницю, 14 березня 2031 року, у Відні делегації Франції та Польщі провели другий раунд переговорів.',
    '«Ми готові до обміну полоненими», — заявив глава делегації Жан Дюран.',
    'Сторони домовилися зустрітися знову наступного тижня.',
  ].join('\n'),
  'ru.txt': [
    'В пятницу, 14 марта 2031 года, в Вене делегации Франции и Польши провели второй раунд переговоров.',
    'По словам главы французской делегации Жана Дюрана, стороны обсудили обмен пленными.',
  ].join('\n'),
  'en.html': `<!doctype html><html lang="en"><head><title>France and Poland meet in Vienna</title></head><body><article>
<h1>France and Poland meet in Vienna</h1>
<p>The delegations of France and Poland held a second round of talks in Vienna on Friday, March 14, 2031, and discussed a prisoner exchange.</p>
<p>“We are ready to talk about a ceasefire,” said Jean Durand, the head of the French delegation. The two sides agreed to meet again next week.</p>
</article></body></html>`,
}

/** A folder that is gone after use. */
export interface Folder extends Disposable {
  path: string
  file(name: string): string
}

export function folderOf(files: Record<string, string | Uint8Array>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'parley-cli-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true }),
  }
}
