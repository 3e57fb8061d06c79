/** The eight-pointed star of two squares that Herat's tiles are laid in. Decoration, and the archive's mark. */
export function Star({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 32 32" width="1em" height="1em" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="miter">
        <path d="M6.8 6.8h18.4v18.4H6.8z" />
        <path d="M16 3l13 13-13 13L3 16z" />
      </g>
      <circle cx="16" cy="16" r="2.4" fill="currentColor" />
    </svg>
  );
}

/** Between the end of a text and what is said about it. */
export function TailPiece() {
  return (
    <div className="tail-piece" aria-hidden="true">
      <Star />
    </div>
  );
}
