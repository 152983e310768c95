/** What Zoom said no to, for operations that know what to do then. */
export { ZoomRefusedError, ZoomScopeError } from '../../zoom/errors';
