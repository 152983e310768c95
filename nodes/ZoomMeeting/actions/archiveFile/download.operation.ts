import {
	defineOperation,
	ExplainedError,
	fallbackWhen,
	fetchFile,
	field,
	noSuchFile,
	skippedRow,
	stillWorking,
	WithFiles,
} from '../../../adapter/kit';
import { binaryField } from '../recording/fileFields';
import { archivedFilesOf } from '../../../../zoom/recordings/files';
import type { ZoomRecord } from '../../../../zoom/values';
import { archiveSubject, archiveUuid } from './fields';

export const download = defineOperation({
	name: 'Download',
	value: 'download',
	action: 'Download archived files of a meeting',
	description: 'Download the archived files of one instance of a meeting or webinar, one item for each file',
	parameters: {
		meetingUuid: archiveUuid(),
		fileId: field.text({
			displayName: 'File ID',
			placeholder: 'e.g. f09340e1-cdc3-4eae-9a74-98f9777ed908',
			description:
				'Download only this file: an ID of "archive_files", as Get Many returns it. If empty, all files are downloaded.',
		}),
		binaryField: binaryField(),
	},
	options: {
		skipUnfinished: field.flag('Skip Unfinished Files', 'to leave out files that Zoom is still processing'),
	},
	// A download takes the whole line: many at once are no faster.
	concurrency: 4,
	subject: archiveSubject,
	async execute({ zoom, store, n8n, values, options }) {
		const { meetingUuid, fileId, binaryField: name } = values;
		const subject = archiveSubject(values);
		const archive = await zoom.request('GET /past_meetings/{meetingUUID}/archive_files', {
			meetingUUID: meetingUuid,
		});
		const files = archivedFilesOf(archive).filter(({ id }) => fileId === '' || id === fileId);
		if (files.length === 0 && fileId !== '') throw noSuchFile(fileId, subject);
		const finished = files.filter((file) => file.finished);
		if (finished.length < files.length && !options.skipUnfinished) {
			throw stillWorking(files.length - finished.length, files.length, subject);
		}
		if (finished.length === 0) n8n.remark(`The ${subject} has no file`);
		const about = { meeting_uuid: meetingUuid, meeting_id: archive['id'], topic: archive['topic'] };
		const downloaded: WithFiles[] = [];
		const missing: ZoomRecord[] = [];
		let failure: ExplainedError | undefined;
		for (const file of finished) {
			const one = { ...file, url: file.url ?? '', subject: `file ${file.id ?? file.name} of the ${subject}` };
			// One file that cannot be had does not take the others away.
			await fallbackWhen<unknown>(
				fetchFile({ zoom, store }, one).then((fetched) => {
					const record = {
						...about,
						file_id: file.id,
						file_name: fetched.name,
						mime_type: fetched.type,
						bytes: fetched.bytes,
						file_type: file.record['file_type'],
						recording_type: file.record['recording_type'],
						encryption_fingerprint: file.record['encryption_fingerprint'],
					};
					downloaded.push(new WithFiles(record, { [name]: fetched.stored }));
				}),
				(error) => error instanceof ExplainedError,
				(error) => {
					failure ??= error as ExplainedError;
					const left = skippedRow({ subject: one.subject, error: error as ExplainedError });
					missing.push({ ...about, file_id: file.id, ...left });
				},
			);
		}
		if (failure && downloaded.length === 0) throw failure;
		if (failure) n8n.notice(`${failure.message}. The other files are here.`);
		return [...downloaded, ...missing];
	},
});
