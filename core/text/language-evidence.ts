/*
 * What tells languages of one script apart: the commonest small words, and letters that only one of them has. Words are written
 * with ی and ک, without marks and ZWNJ, as `words` in language.ts reads a text. Own lists, made from knowledge of the languages.
 */

const list = (words: string) => new Set(words.split(/\s+/));

export type Evidence = { language: string; words: ReadonlySet<string>; letters?: RegExp };

/** Languages in the Arabic script. Pashto's letters are its gate: five different ones found 123 of 123 articles, and no other. */
export const ARABIC_SCRIPT: readonly Evidence[] = [
  {
    language: 'fa',
    words: list('از که را به این با است آن برای تا بر شد شده بود کرد کرده می در هم یک خود اما اگر نیز هستند استند باید پس ما او'),
  },
  {
    language: 'ps',
    words: list('د په چې چی له ته سره کې کی یې یی دی دا هغه او نه شوی کړی شی هم خو ترڅو پر لپاره وو ده کوی وکړ دې یو'),
    letters: /[\u067c\u0689\u0693\u0696\u069a\u06bc\u0681\u0685\u06cd\u06d0\u06ab]/g, // ټ ډ ړ ږ ښ ڼ ځ څ ۍ ې ګ
  },
  {
    language: 'ar',
    words: list('فی من علی إلی الی أن ان عن مع هذا هذه التی الذی کان کانت وقد قد ما لا لم بعد بین کل ذلک وفی ومن قال وقال حیث هو هی'),
    letters:
      /\u0629|\u0649|[\u0623\u0625]|(?<!\p{L})(?:\u0648|\u0628|\u0641)?\u0627\u0644(?=\p{L}{3})|(?<!\p{L})\u0644\u0644(?=\p{L}{3})/gu, // ة ى أ إ, the article ال, لل
  },
  {
    language: 'ur',
    words: list('ہے ہیں کے کی کا میں سے نے کو اور پر یہ وہ تھا تھی تھے کہ ایک بھی ہو گیا کیا جو اس ان نہیں لیے کر'),
    letters: /[\u0679\u0688\u0691\u06ba\u06d2\u06be\u06c1]/g, // ٹ ڈ ڑ ں ے ھ ہ
  },
  {
    // Kurdish, Uyghur, Sindhi and others, which this archive has no evidence for
    language: 'und',
    words: new Set(),
    letters:
      /[\u06d5\u06ce\u06c6\u06c7\u06c8\u06cb\u06ad\u0695\u06b5\u067b\u0680\u067f\u0684\u0683\u0687\u068f\u068d\u068c\u0699\u06a6\u06b3\u06b1\u067d]/g, // ە ێ ۆ ۇ ۈ ۋ ڭ ڕ ڵ ٻ ڀ ٿ ڄ ڃ ڇ ڏ ڍ ڌ ڙ ڦ ڳ ڱ ٽ
  },
];

export const LATIN_SCRIPT: readonly Evidence[] = [
  {
    language: 'en',
    words: list(
      'the of and to in is was that for it with as his on be at by had are from this have an which you were her they not or but has been their its will would who what',
    ),
  },
  {
    language: 'de',
    words: list(
      'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis in was gegen wegen durch wurde wurden hatte alle sein seine ihre zwei drei vier',
    ),
    letters: /[\u00df\u00e4\u00f6\u00fc]/gi, // ß ä ö ü
  },
  {
    language: 'fr',
    words: list(
      'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ont mais comme ou été cette ses elle nous ces sans leur être fait entre tous on y nos leurs cet deux après',
    ),
    letters: /[\u00e8\u00ea\u00e0\u00ee\u00fb\u0153]|\b[ldnsj]['\u2019](?=\p{L})|\bqu['\u2019](?=\p{L})/giu, // è ê à î û œ, l' d' n' s' j' qu'
  },
  {
    // Spanish, Portuguese, Italian, Dutch, Swedish, Turkish, Polish: enough not to call them English, German or French
    language: 'und',
    words: list(
      'el los las y del se por con no una su para es al lo como más o pero sus le ya este sí porque esta entre cuando muy sin sobre también ' +
        'da do em um uma não os as dos das na no ao com foi mais ' +
        'il di che non per sono della nel una anche alla dei gli più questo ' +
        'het een van en ik te dat niet zijn voor met op hij aan ook maar door werd worden naar ' +
        'och att det som på är av för inte han var ett jag är alla i en om ' +
        've bir bu için ile da çok daha olarak olan gibi ' +
        'w z nie się na że jest przez',
    ),
    letters: /[\u00f1\u00bf\u00a1\u00e3\u00f5\u0131\u015f\u011f\u0142\u0119\u0105\u017c\u00e5\u00f8\u0159\u011b]/gi, // ñ ¿ ¡ ã õ ı ş ğ ł ę ą ż å ø ř ě
  },
];

/**
 * Dari against the Persian of Iran: words of institutions, months, loans and the written style. The first list of each is used in
 * that country only; the second is usual there and known in the other.
 */
export const DARI = {
  strong: list(
    `جنوری فبروری مارچ اپریل جولای اگست سپتمبر اکتوبر نومبر دسمبر
    شفاخانه داکتر داکتران پوهنتون پوهنځی ولسوالی ولسوال شاروالی شاروال څارنوالی لوی جرگه ولسی فیصد صحی صحیه تداوی معالجوی
    رخصتی متعلمین متعلم محصلین محصل طیاره سرک موتر بایسکل تشناب بشمول ذریعه بحیث منحیث برعلاوه تاهنوز استند استم
    پولیس محکمه عساکر قوماندان قوماندانی کوریای جاپان جرمنی هسپانیه ملیون ملیارد ملیاردها دالر پروگرام پروگرامهای پلان
    ستراتیژی ستراتیژیک ستراتژیک کنترول تیلیفون تلیفون انترنت فابریکه سکتور مارکیت یونیورستی لیسه چوکی قریه
    منطقوی انتان منتن مصاب مصابیت واقعات وقایه واکسین لابراتوار لابراتواری پروتین الکول فزیکی دورانیه یومیه احصاییه احصائیه
    ساحه ساحات آنرا زمانیکه درحالیکه حالیکه طوریکه بخاطریکه بخاطر آنعده اظهارات رییس پوسته باشنده باشندگان نطاق افغانی افغانیها`,
  ),
  mild: list(
    `ولایت ولایات ولایتی صحت عامه معلومات مکتب مکاتب نفوس اطفال اعلان استعمال همچنان الی شمول ذریع حیث نموده نماید نمود نمایند
    گردیده گردید میباشد میباشند خویش گان شان یی غرض انتخابات تعقیب تجلیل طرز کدام بلند مرض امراض مریض مریضان ادویه دوا طبی جنرال
    اردو سالون پروسه اسعار جریان منحل بدست بصورت بسوی اندک مکمل فعلا آمر ریاست والی`,
  ),
} as const;

export const IRANIAN = {
  strong: list(
    `ژانویه فوریه مارس آوریل ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد مرداد شهریور آبان اسفند
    بیمارستان بیمارستانهای استان استانهای استاندار شهرستان فرماندار فرمانداری شهرداری شهردار دانشگاه دانشگاههای دانشجو دانشجویان
    درصد آمریکا آمریکایی ژاپن آلمان آلمانی اسپانیا میلیون میلیارد دلار پلیس دادگاه دادستان دادگستری بهداشت بهداشتی پزشک پزشکی پزشکان
    هواپیما خودرو خودروهای دوچرخه دستشویی خیابان خیابانهای رایانه اینترنت تومان ارتش واکسن پروتئین کنترل تلفن نخستین
    فناوری رئیس`,
  ),
  mild: list(
    `هستند نیستند درمان بیماری بیماران بیمار مدارس مدرسه آموزان آموز اطلاعات تعطیلات تعطیلی همچنین اینکه درباره جمعیت روستا روستاهای
    کودکان اعلام اضطراری جمله ولی وقتی هسته طور طبق برخی بسیار تعداد دچار ابتلا مبتلا جهت بریتانیا مجلس کره تهران ایران`,
  ),
} as const;
