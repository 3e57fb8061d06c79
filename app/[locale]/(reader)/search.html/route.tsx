/** The light edition of `/{locale}/search`. */
export { GET } from '../search/route.tsx';
