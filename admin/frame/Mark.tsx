/** The neutral mark of the product: a ring with three hills. */
export function MarkIcon() {
  return (
    <svg className="zq-mark__icon" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="13" fill="#fff" stroke="#1f4e8c" strokeWidth="1.5" />
      <path d="M3 18l6-7 4 4 4-6 8 10a12 12 0 0 1-22 0z" fill="#1f4e8c" />
      <path d="M5 21c3-2 6-2 9 0s6 2 9 0" fill="none" stroke="#fff" strokeWidth="1.5" />
    </svg>
  );
}

/** Mark and name, above the navigation and on the page of signing in. */
export function Mark() {
  return (
    <div className="zq-mark">
      <MarkIcon />
      <span className="zq-mark__name">站群</span>
    </div>
  );
}
