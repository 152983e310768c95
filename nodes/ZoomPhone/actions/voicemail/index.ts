import { defineResource } from '../../../adapter/kit';
import { deleteVoicemail } from './delete.operation';
import { download } from './download.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { mark } from './mark.operation';

export const voicemail = defineResource({
	name: 'Voicemail',
	value: 'voicemail',
	operations: [deleteVoicemail, download, get, getAll, mark],
});
