import type { MeetingStatus } from '../../../parley/src/model/meeting.ts'

/** The sign of a status, drawn around 0,0 within 6 pixels: told by its shape, whatever the colour. */
export function StatusSign({ status }: { status: MeetingStatus }) {
  switch (status) {
    case 'held':
      return <circle className="sign sign-full" r="5" />
    case 'under way':
      return (
        <>
          <circle className="sign sign-open" r="4.5" />
          <path className="sign sign-full" d="M0-4.5a4.5 4.5 0 0 1 0 9z" />
        </>
      )
    case 'announced':
      return <circle className="sign sign-open" r="4.5" />
    case 'postponed':
      return <path className="sign sign-open" d="M-4.5-4.5 0 0-4.5 4.5M.5-4.5 5 0 .5 4.5" />
    case 'cancelled':
      return <path className="sign sign-open sign-cross" d="M-4.2-4.2 4.2 4.2M4.2-4.2-4.2 4.2" />
    case 'unconfirmed':
      return <path className="sign sign-open sign-dotted" d="M0-5 5 0 0 5-5 0z" />
  }
}
