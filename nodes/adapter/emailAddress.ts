export { normalized } from '../../zoom/emailAddress';
