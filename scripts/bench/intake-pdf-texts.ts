/** Texts written for the measure, and the pages that print them. */
const HEADLINE = 'کتابخانه‌های خانگی و نگهداری نوشته‌های پراکنده';
const PARAGRAPHS = [
  'نگهداری نوشته‌های پراکنده کار ساده‌ای نیست. در سال‌های ۲۰۲۱-۲۰۲۴ بیش از ۱٬۲۵۰ نسخه گردآوری شد و از این میان ۳۴٫۵٪ تاریخ روشن داشت؛ دیگران را باید از روی کاغذ و خط شناخت.',
  'نشانی https://example.org/archive/item-12?id=7 را می‌توان در مرورگر گشود (یا به info@example.org نامه نوشت). در بخش «یادداشت‌ها» نیز آمده‌است که نسخهٔ 2.4.1 برنامهٔ Python و زبان R برای این کار بس است.',
  'آن‌ها می‌گویند: «کالای خوب را نمی‌توان ارزان خرید»؛ اما لالهٔ سرخ و بلای زمانه را چه کسی پیش‌بینی می‌کرد؟ گزارش ۱۴۰۳/۰۷/۱۲ می‌گوید ساعت ۱۰:۳۰ همه‌چیز آماده بود [چنان که باید].',
  'مُدیرِ کتابخانه گفت که مؤلّفان، مترجمان و خوانندگان هر سه به یک اندازه در نگاه‌داشتن این میراث سهم دارند. این سخن را پیش از او دیگران هم گفته‌اند، ولی کمتر کسی به آن گوش داده است.',
];
const LONG = Array.from({ length: 24 }, (_, index) => PARAGRAPHS[index % PARAGRAPHS.length] ?? '');
/** Some 290 words a page; no line stands on many pages at the same place. */
const WORDS = PARAGRAPHS.join(' ').split(' ');
const BOOK = Array.from({ length: 500 }, (_, index) =>
  Array.from({ length: 4 }, (_row, row) => {
    const from = (index * 29 + row * 37) % WORDS.length;
    const first = WORDS.slice(from);
    return `${[...first, ...WORDS, ...WORDS].slice(0, 60 + ((index * 7 + row * 5) % 24)).join(' ')}.`;
  }),
);
const ROWS = [
  ['سال', 'شمار نسخه‌ها', 'یادداشت'],
  ['۱۴۰۱', '۳۲۰', 'گردآوری‌شده در کابل'],
  ['۱۴۰۲', '۴۱۵', 'بازبینی‌شده'],
  ['۱۴۰۳', '۵۱۵', 'در دست کار'],
];

const page = (body: string, style = '') =>
  `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><style>body{font-size:13pt;line-height:1.7}${style}</style><title>.</title>${body}</html>`;
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const table = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

export const PRINTS: { name: string; html: string; truth: string }[] = [
  { name: 'persian', html: page(`<h1>${HEADLINE}</h1>${paragraphs(LONG)}`), truth: [HEADLINE, ...LONG].join('\n') },
  {
    name: 'persian-justified',
    html: page(paragraphs(LONG), 'p{text-align:justify;text-indent:2em;margin:0}'),
    truth: LONG.join('\n'),
  },
  { name: 'two-columns', html: page(`<div>${paragraphs(LONG)}</div>`, 'div{columns:2;text-align:justify}'), truth: LONG.join('\n') },
  {
    name: 'table',
    html: page(`<p>${PARAGRAPHS[0]}</p>${table(ROWS)}<p>${PARAGRAPHS[1]}</p>`, 'table{width:100%}'),
    truth: [PARAGRAPHS[0], ...ROWS.flat(), PARAGRAPHS[1]].join('\n'),
  },
  {
    name: '500-pages',
    html: page(BOOK.map((texts) => `<section>${paragraphs(texts)}</section>`).join(''), 'section{break-after:page}body{font-size:11pt}'),
    truth: BOOK.flat().join('\n'),
  },
];
