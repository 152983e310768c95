import { defineResource } from '../../../adapter/kit';
import { archive } from './archive.operation';
import { create } from './create.operation';
import { deleteChannel } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { unarchive } from './unarchive.operation';
import { update } from './update.operation';

export const channel = defineResource({
	name: 'Channel',
	value: 'channel',
	operations: [create, get, getAll, update, archive, unarchive, deleteChannel],
});
