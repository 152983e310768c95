import { DAY_MS, from, someText, type Story } from './example';
import { HOST, USERS } from './meetingHosts';

const field = { fieldId: from('trackingField create', 'id') };
const archived = { meetingUuid: 'archived==' };

/** What belongs to the account: tracking fields and the archive. */
export const OF_THE_ACCOUNT: readonly Story[] = [
	{
		name: 'a tracking field',
		seed: { users: USERS },
		examples: [
			{
				operation: 'trackingField create',
				parameters: { field: 'Cost Center', additionalFields: { recommendedValues: '4100, 4200' } },
				shows: [{ id: someText, field: 'Cost Center', recommended_values: ['4100', '4200'] }],
			},
			{
				operation: 'trackingField update',
				parameters: { ...field, updateFields: { required: true } },
				shows: [{ required: true, updated: true }],
			},
			{
				operation: 'trackingField get',
				parameters: field,
				shows: [{ field: 'Cost Center', required: true }],
			},
			{ operation: 'trackingField getAll', shows: [{ field: 'Cost Center' }] },
			{ operation: 'trackingField delete', parameters: field, shows: [{ deleted: true }] },
			{ operation: 'trackingField getAll', shows: [] },
		],
	},
	{
		name: 'an archive',
		seed: {
			users: USERS,
			archives: [{ host: HOST, uuid: 'archived==', topic: 'Board', startsAt: Date.now() - DAY_MS }],
		},
		examples: [
			{ operation: 'archiveFile getAll', shows: [{ uuid: 'archived==', topic: 'Board', total_size: 5376 }] },
			{
				operation: 'archiveFile download',
				parameters: archived,
				shows: [
					{ topic: 'Board', file_type: 'MP4', bytes: 4096 },
					{ file_type: 'M4A', bytes: 1024 },
					{ file_type: 'TRANSCRIPT', bytes: 256 },
				],
				files: [{ mimeType: 'video/mp4', bytes: 4096 }],
			},
			{
				operation: 'archiveFile delete',
				parameters: { ...archived, fileCount: 3, totalSize: 5376 },
				shows: [{ files: 3, deleted: true }],
			},
			{ operation: 'archiveFile getAll', shows: [] },
		],
	},
];
