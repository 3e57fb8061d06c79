/** How well documents are read: words, order and memory of PDFs; letters of scans; fields of documents under many mastheads; speed of many. `npm run bench -- intake`. */
import './intake-pdf.ts';
import './intake-ocr.ts';
import './intake-fields.ts';
import './intake-many.ts';
