/** The light edition of `/{locale}/about`. */
export { GET } from '../about/route.tsx';
