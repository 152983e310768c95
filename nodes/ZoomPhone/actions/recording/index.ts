import { defineResource } from '../../../adapter/kit';
import { deleteRecording } from './delete.operation';
import { download } from './download.operation';
import { getAll } from './getAll.operation';
import { getTranscript } from './getTranscript.operation';

export const recording = defineResource({
	name: 'Recording',
	value: 'recording',
	operations: [deleteRecording, download, getAll, getTranscript],
});
