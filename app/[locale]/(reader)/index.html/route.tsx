/** The light edition of `/{locale}`. */
export { GET } from '../route.tsx';
