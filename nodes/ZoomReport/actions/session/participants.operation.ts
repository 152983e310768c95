import { defineOperation, type Operation, type SessionType } from '../../../adapter/kit';
import { binaryField, deliver } from '../../shared/deliver';
import { mostRows, reportLimit, reportSize } from '../../shared/reportSize';
import { idIn, locatorOf, participantRows } from './session';

export const participants = (type: SessionType): Operation =>
	defineOperation({
		name: 'Get Participants',
		value: 'participants',
		action: `Get the participants of a past ${type}`,
		description: 'List each time somebody joined and left; for one item for each person use Get Attendance',
		parameters: { ...locatorOf(type), ...reportSize },
		options: { binaryField, mostRows },
		subject: (values) => `report on ${type} ${idIn(type, values)}`,
		async execute({ zoom, values, options, n8n }) {
			const limit = reportLimit({ ...values, ...options }, n8n);
			const rows = await participantRows(zoom, type, idIn(type, values), limit.rest());
			if (rows.some(({ user_email: email }) => email === '')) {
				n8n.remark('Zoom leaves the email address of guests from other accounts empty.');
			}
			const { more } = limit;
			return deliver({ name: 'participants', rows, more }, { ...values, ...options }, n8n);
		},
	});
