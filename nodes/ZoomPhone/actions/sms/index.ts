import { defineResource } from '../../../adapter/kit';
import { getAll } from './getAll.operation';
import { getMessages } from './getMessages.operation';
import { send } from './send.operation';

export const sms = defineResource({
	name: 'SMS',
	value: 'sms',
	operations: [getAll, getMessages, send],
});
