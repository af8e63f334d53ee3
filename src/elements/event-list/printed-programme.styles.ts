/** A4 in two columns, to be handed out: without colours that cost ink, no event in two columns. */
export const printedStyles = `
@page {
  size: A4;
  margin: 18mm 15mm 15mm;
}
:root {
  color: #000;
  background: #fff;
  line-height: 1.35;
}
body {
  margin: 0;
}
h1 {
  margin: 0 0 0.5em;
  font-size: 1.75em;
  line-height: 1.2;
}
h1 + p {
  margin: 0 0 1em;
}
main {
  columns: 2;
  column-gap: 8mm;
}
h2 {
  margin: 1.25em 0 0.5em;
  padding-block-end: 0.2em;
  border-block-end: 1px solid;
  font-size: 1.25em;
  break-after: avoid;
}
main > h2:first-child {
  margin-block-start: 0;
}
article {
  margin-block-end: 0.9em;
  break-inside: avoid;
}
h3 {
  margin: 0;
  font-size: 1.0625em;
  line-height: 1.25;
}
p {
  margin: 0;
  overflow-wrap: anywhere;
}
.when {
  font-weight: 600;
}
`;
