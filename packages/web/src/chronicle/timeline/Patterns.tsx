/** How uncertain dates are drawn: bars that fade at both ends, hatched where the date is only about right. */
export function Patterns() {
  return (
    <defs>
      <linearGradient id="soft">
        <stop className="soft-stop" offset="0" stopOpacity="0" />
        <stop className="soft-stop" offset="0.25" stopOpacity="0.4" />
        <stop className="soft-stop" offset="0.75" stopOpacity="0.4" />
        <stop className="soft-stop" offset="1" stopOpacity="0" />
      </linearGradient>
      <linearGradient id="fade">
        <stop offset="0" stopColor="#fff" stopOpacity="0" />
        <stop offset="0.25" stopColor="#fff" />
        <stop offset="0.75" stopColor="#fff" />
        <stop offset="1" stopColor="#fff" stopOpacity="0" />
      </linearGradient>
      <mask id="soft-ends" maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill="url(#fade)" />
      </mask>
      <pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
    </defs>
  )
}
