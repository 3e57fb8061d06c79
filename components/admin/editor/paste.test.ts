import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanPasted, pastedParagraphs } from './paste.ts';

function cleaned(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  cleanPasted(document.body as unknown as Element, (name) => `n${name}`);
  return document.body.innerHTML;
}

describe('what is pasted', () => {
  it.each([
    [
      "Word's paragraphs",
      '<p class=MsoNormal dir=RTL style="text-align:right"><span lang=FA>می\u200cرود&nbsp;به  خانه<o:p></o:p></span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
      '<p data-dir="rtl">می\u200cرود به خانه</p>',
    ],
    [
      "Word's lists",
      '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>one</p><p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">۱.</span>inner</p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>two</p><p>after</p>',
      '<ul><li><p>one</p><ol><li><p>inner</p></li></ol></li><li><p>two</p></li></ul><p>after</p>',
    ],
    [
      "Word's notes",
      '<p>a<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> the note</p></div>',
      '<p>a<sup data-label="n1"></sup></p><aside data-label="n1"><p>the note</p></aside>',
    ],
    [
      "LibreOffice's fonts",
      '<p style="margin-bottom: 0cm" align="justify"><font face="Vazirmatn"><span style="font-weight: bold">درشت</span></font></p>',
      '<p><strong>درشت</strong></p>',
    ],
    [
      "a web page's",
      '<style>p{}</style><h1 onclick="x()">T</h1><div class="c">w <b style="font-weight:normal">not</b> <a href="https://a.example" target=_blank>l</a><img src="https://b.example/p.png"><script>x()</script></div><!-- c -->',
      '<h2>T</h2><div>w not <a href="https://a.example">l</a></div>',
    ],
    [
      'a table of paragraphs',
      '<table border=1><tr><td width=10><p>a</p><p>b</p></td><td>c<br>d</td></tr></table>',
      '<table><tr><td>a b</td><td>c d</td></tr></table>',
    ],
  ])('is clean: %s', (_, html, expected) => expect(cleaned(html)).toBe(expected));

  it('as plain text has its paragraphs, and the lines of a page stay together until they are joined', () => {
    expect(pastedParagraphs('one.\r\ntwo.\r\n')).toEqual(['one.', 'two.']);
    expect(pastedParagraphs('a\nb\n\nc')).toEqual(['a\nb', 'c']);
    const page = 'آب را از دامنهٔ کوه\nبه دشت می\u200cآورد و در\nتاریکی راه می\u200cرود.';
    expect(pastedParagraphs(page)).toEqual([page]);
  });
});
