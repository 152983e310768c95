import { defineResource } from '../../../adapter/kit';
import { deleteAllFiles } from './deleteAllFiles.operation';
import { deleteFile } from './deleteFile.operation';
import { download } from './download.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getSettings } from './getSettings.operation';
import { recoverAllFiles } from './recoverAllFiles.operation';
import { recoverFile } from './recoverFile.operation';
import { updateSettings } from './updateSettings.operation';

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
