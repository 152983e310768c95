import { defineOperation, type Operation, type SessionType } from '../../../adapter/kit';
import { tellInstance } from '../../shared/pastReport';
import { detailsOf, idIn, locatorOf } from './session';

export const details = (type: SessionType): Operation =>
	defineOperation({
		name: 'Get Details',
		value: 'details',
		action: `Get the details of a past ${type}`,
		description: `Get host, start, end, participants and minutes of a past ${type}`,
		parameters: locatorOf(type),
		subject: (values) => `report on ${type} ${idIn(type, values)}`,
		async execute({ zoom, values, n8n }) {
			const id = idIn(type, values);
			const details = await detailsOf(zoom, type, id);
			tellInstance(type, id, details, n8n);
			return details;
		},
	});
