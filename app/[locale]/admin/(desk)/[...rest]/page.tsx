import { notFound } from 'next/navigation';

/** Any other address below the desk. */
export default function NoSuchDeskPage() {
  notFound();
}
