import { defineResource } from '../../../adapter/kit';
import { deleteArchive } from './delete.operation';
import { download } from './download.operation';
import { getAll } from './getAll.operation';

export const archiveFile = defineResource({
	name: 'Archive File',
	value: 'archiveFile',
	operations: [deleteArchive, download, getAll],
});
