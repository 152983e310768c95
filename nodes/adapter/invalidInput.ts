/** For nodes to refuse an item before anything is sent; it becomes a message for that item like any other. */
export { ZoomInvalidInputError } from '../../zoom/errors';
/** For messages that repeat what was typed. */
export { asTyped } from '../../zoom/excerpt';
