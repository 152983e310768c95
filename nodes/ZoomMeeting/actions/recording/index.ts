import { defineResource } from '../../../adapter/resource';
import { deleteRecording } from './delete.operation';
import { download } from './download.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { recover } from './recover.operation';
import { getSettings, updateSettings } from './settings';

export const recording = defineResource({
	name: 'Recording',
	value: 'recording',
	operations: [deleteRecording, download, get, getAll, getSettings, recover, updateSettings],
});
