/** Pages of a PDF file, looked at on the page. */
export const pdf = {
  loading: 'Reading {{name}}…',
  open: 'Look at {{name}}',
  page: 'Page {{page}} of {{count}}',
  pageImage: '{{name}}, page {{page}}',
  previous: 'Previous page',
  next: 'Next page',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit the width',
  turn: 'Turn by 90 degrees',
  keys: 'Keys: PageUp and PageDown turn the pages, + and - zoom, 0 fits the width.',
  encrypted:
    'This PDF has a password and cannot be shown here. Download it and open it with the password, or ask for a copy without.',
  damaged:
    'This PDF is damaged or incomplete and cannot be shown here. Download it and try another program, or ask for it again.',
  pageDamaged: 'This page cannot be drawn; the others can be looked at.',
  tooBig: 'This PDF has {{size}}, more than the {{limit}} that are shown here; please download it.',
  purposeText:
    'Whoever looks at an original says what for; who looked and why is kept in the history. Until this page is reloaded, other PDF files are looked at for the same purpose.',
  purpose: 'Purpose',
  purposeHint: 'For example: checking the evidence for a closure',
  look: 'Look at it',
};
