/** A file to upload, for operations. */
export { FormFile } from '../../../zoom/api/client/body';
