import { BrokenPage } from './BrokenPage.tsx'

/** For what stands around every page, where that broke: the name of the house alone, which leads home. */
export function BrokenShell({ reset }: { reset: () => void }) {
  return (
    <div className="shell">
      <header className="masthead">
        <a href="/" className="house">
          Parley
        </a>
      </header>
      <main id="main">
        <BrokenPage reset={reset} />
      </main>
    </div>
  )
}
