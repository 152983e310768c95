import { defineResource } from '../../../adapter/kit';
import { deleteAllFiles, deleteFile } from './delete.operation';
import { download } from './download.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { recoverAllFiles, recoverFile } from './recover.operation';
import { getSettings, updateSettings } from './settings';

export const recording = defineResource({
	name: 'Recording',
	value: 'recording',
	operations: [
		deleteAllFiles,
		deleteFile,
		download,
		get,
		getAll,
		getSettings,
		recoverAllFiles,
		recoverFile,
		updateSettings,
	],
});
