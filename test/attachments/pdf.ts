/**
 * A PDF with a line of text on each page, in a Chinese font that it names and does not carry: offices print so, and a
 * reader needs its own tables to read it.
 */
export function pdfOf(lines: readonly string[]): Buffer {
  const pageAt = (at: number): number => 6 + at * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${lines.length} /Kids [${lines.map((_, at) => `${pageAt(at)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /FontDescriptor 5 0 R /DW 1000
      /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    `<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0
      /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>`,
    ...lines.flatMap((line, at) => {
      const content = `BT /F1 40 Tf 60 700 Td <${hexOf(line)}> Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageAt(at) + 1} 0 R
          /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const tail = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}${tail}`;
  return Buffer.from(file, 'latin1');
}

/** Text as the font's encoding has it: UTF-16, the high byte first. */
const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
