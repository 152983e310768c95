/** What Zoom's recordings hold, for operations. */
export { filesOf, type FileKind, type RecordingFile } from '../../zoom/recordings/files';
