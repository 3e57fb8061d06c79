/** The light edition of `/{locale}/articles`. */
export { GET } from '../articles/route.tsx';
