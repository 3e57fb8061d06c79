/** The light edition of `/{locale}/sites`. */
export { GET } from '../sites/route.tsx';
