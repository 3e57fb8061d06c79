/** The light edition of `/{locale}/people`. */
export { GET } from '../people/route.tsx';
