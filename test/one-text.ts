/** One text as it must come out of every format: ZWNJ, harakat, verse, footnote, table, link, picture, a word of another direction. */

/** A picture of one point. */
export const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

export const TEXT = {
  title: 'کاریزهای خشک‌شده',
  first: 'نویسنده می‌گوید که ',
  strong: 'آبِ کاریزْ',
  middle: ' در سال‌های گذشته کم شد',
  after: '؛ گزارش ',
  link: 'سازمان ملل',
  address: 'https://example.org/a?b=1&c=2',
  end: ' نیز [به روایت نویسنده] چنین است.',
  note: 'مُحَمَّد، «تاریخِ کاریز»، ص ۱۲.',
  quote: 'آب که از سر گذشت، چه یک نی چه صد نی؛ این را همه می‌دانند.',
  verses: [
    ['بشنو از نی چون حکایت می‌کند', 'از جدایی‌ها شکایت می‌کند'],
    ['کز نیستان تا مرا ببریده‌اند', 'در نفیرم مرد و زن نالیده‌اند'],
  ],
  heading: 'شمارِ کاریزها',
  table: [
    ['ولایت', 'شمار'],
    ['هرات', '۱٬۲۰۰'],
  ],
  items: ['نخست، پاک‌کاری', 'دوم، سهم‌بندیِ آب'],
  alt: 'دهانهٔ کاریز',
  caption: 'دهانهٔ کاریزی در هرات (عکس: نویسنده)',
  latin: 'The Persian word karez is known in many languages of the region and far beyond.',
} as const;

/** What every format must make of it. */
export const MARKDOWN = [
  `# ${TEXT.title}`,
  `${TEXT.first}**${TEXT.strong}**${TEXT.middle}[^1]${TEXT.after}[${TEXT.link}](${TEXT.address})${TEXT.end}`,
  `> ${TEXT.quote}`,
  `:::verse\n${TEXT.verses.map((hemistichs) => hemistichs.join(' | ')).join('\n')}\n:::`,
  `## ${TEXT.heading}`,
  `| ${TEXT.table[0].join(' | ')} |\n|---|---|\n| ${TEXT.table[1].join(' | ')} |`,
  TEXT.items.map((item) => `- ${item}`).join('\n'),
  `:::figure{src="1.png" alt="${TEXT.alt}"}\n${TEXT.caption}\n:::`,
  TEXT.latin,
  `[^1]: ${TEXT.note}`,
].join('\n\n');
