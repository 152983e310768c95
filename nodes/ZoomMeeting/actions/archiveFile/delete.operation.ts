import {
	defineOperation,
	ExplainedError,
	fallbackWhen,
	field,
	isRefusal,
	stillWorking,
} from '../../../adapter/kit';
import { archivedFilesOf, type RecordingFile } from '../../../../zoom/recordings/files';
import { ZoomRefusedError, ZoomUnconfirmedError } from '../../../../zoom/errors';
import { archiveSubject, archiveUuid } from './fields';

const NO_SUCH_MEETING = 3001;

export const deleteArchive = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete archived files of a meeting',
	description: 'Permanently delete all archived files of one instance, provided they match what you saved',
	parameters: {
		meetingUuid: archiveUuid(),
		fileCount: field.number({
			displayName: 'Number of Files',
			description: 'How many files you saved. If Zoom has a different number, nothing is deleted.',
			default: 0,
			min: 0,
		}),
		totalSize: field.number({
			displayName: 'Total Size (Bytes)',
			description:
				'How many bytes you saved in all files together. If Zoom has a different size, nothing is deleted.',
			default: 0,
			min: 0,
		}),
	},
	subject: archiveSubject,
	async execute({ zoom, values }) {
		const { meetingUuid: meetingUUID, fileCount, totalSize } = values;
		const subject = archiveSubject(values);
		const archive = await zoom.request('GET /past_meetings/{meetingUUID}/archive_files', { meetingUUID });
		const files = archivedFilesOf(archive);
		checkSaved(files, { fileCount, totalSize }, subject);
		await zoom.request('DELETE /past_meetings/{meetingUUID}/archive_files', { meetingUUID });
		const left = await fallbackWhen(
			zoom
				.request('GET /past_meetings/{meetingUUID}/archive_files', { meetingUUID })
				.then((now) => archivedFilesOf(now).length),
			(error) => isRefusal(error, NO_SUCH_MEETING),
			() => 0,
		);
		if (left > 0) {
			throw new ZoomUnconfirmedError(
				`Zoom accepted the deletion of the ${subject}, but still shows ${left} files`,
			);
		}
		return { meetingUuid: meetingUUID, files: files.length, bytes: totalSize, deleted: true };
	},
});

/** @throws ExplainedError while Zoom has something that was not saved */
function checkSaved(
	files: readonly RecordingFile[],
	saved: { fileCount: number; totalSize: number },
	subject: string,
): void {
	if (files.length === 0) {
		const message = `The ${subject} has no files`;
		throw new ExplainedError(
			message,
			'Check the UUID: each instance of a meeting has its own, and Get Many lists those that are archived.',
			new ZoomRefusedError(message, {}),
		);
	}
	const unfinished = files.filter(({ finished }) => !finished);
	if (unfinished.length > 0) throw stillWorking(unfinished.length, files.length, subject);
	const bytes = files.reduce((sum, { size = Number.NaN }) => sum + size, 0);
	if (files.length === saved.fileCount && bytes === saved.totalSize) return;
	const size = Number.isNaN(bytes) ? 'of a size that it does not tell' : `with ${bytes} bytes`;
	const message = `The ${subject} was not deleted: Zoom has ${files.length} files ${size}, and ${saved.fileCount} with ${saved.totalSize} bytes are said to be saved`;
	throw new ExplainedError(
		message,
		'Download the files again and compare; give their number and their bytes together.',
		new ZoomRefusedError(message, {}),
	);
}
