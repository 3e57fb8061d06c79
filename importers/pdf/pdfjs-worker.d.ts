/** The half of pdf.js that reads files: its package describes the other one only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  type End = { addEventListener: unknown; postMessage: unknown };
  export const WorkerMessageHandler: { initializeFromPort(port: End): void };
}
