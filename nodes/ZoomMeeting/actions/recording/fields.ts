import { field } from '../../../adapter/kit';
import { recordingLocator } from '../../../adapter/pickers';

/** What the operations on recordings share. */

export const recordedLocator = () => recordingLocator(true);

/** Zoom lists what is in the trash for one user only. */
export const trashedLocator = () => recordingLocator(false);

export const recordingSubject = ({ meetingId }: { meetingId: string }): string =>
	`recording of meeting ${meetingId}`;

export const fileIdField = () =>
	field.text({
		displayName: 'File ID',
		description: 'As Get returns it under "recording_files"',
		placeholder: 'e.g. 35497738-9fef-4f8a-97db-0ec34caef065',
		required: true,
	});

export const deletionField = () =>
	field.options({
		displayName: 'Deletion Mode',
		description: 'Whether the recording can still be recovered afterwards',
		options: [
			{ name: 'Delete Permanently', value: 'delete', description: 'Nobody can bring it back' },
			{ name: 'Move to Trash', value: 'trash', description: 'It can be recovered for 30 days' },
		],
		default: 'trash',
	});

/** Without the passcode that opens it. */
export const simplifyRecording = () =>
	field.simplify([
		'id',
		'uuid',
		'topic',
		'start_time',
		'duration',
		'host_id',
		'host_email',
		'total_size',
		'recording_count',
		'recording_files',
	]);
