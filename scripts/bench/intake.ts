/** How well documents are read: words, order and memory of PDFs; fields of documents under many mastheads. `npm run bench -- intake`. */
await import('./intake-pdf.ts');
await import('./intake-fields.ts');
