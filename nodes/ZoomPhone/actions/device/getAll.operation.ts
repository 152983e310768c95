import { defineOperation, field, limitOf, listSize, toZoomFields } from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';
import type { ZoomRecord } from '../../../../zoom/values';

const BOTH = ['assigned', 'unassigned'] as const;

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many devices',
	description: 'List the desk phones of the account, with who has them and whether they are online',
	parameters: {
		assigned: field.options({
			displayName: 'Devices',
			description: 'Which devices to list',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Assigned', value: 'assigned', description: 'Somebody has them' },
				{ name: 'Unassigned', value: 'unassigned', description: 'Nobody has them' },
			],
			default: 'all',
		}),
		...listSize,
		filters: field.filters({
			deviceType: field.options({
				displayName: 'Manufacturer',
				description: 'Only devices of this manufacturer',
				options: [
					{ name: 'Algo', value: 'algo' },
					{ name: 'AudioCodes', value: 'audioCodes' },
					{ name: 'Cisco', value: 'cisco' },
					{ name: 'CyberData', value: 'cyberData' },
					{ name: 'Grandstream', value: 'grandstream' },
					{ name: 'Other', value: 'other' },
					{ name: 'Poly', value: 'poly' },
					{ name: 'Yealink', value: 'yealink' },
				],
				default: 'poly',
			}),
			keyword: field.text({
				displayName: 'Keyword',
				placeholder: 'e.g. 64167F37A9CC',
				description: 'A name, an extension, a MAC or an IP address',
			}),
			siteId: siteLocator('Only devices of people of this site'),
		}),
	},
	subject: () => 'list of devices',
	async execute({ zoom, n8n, values }) {
		const { assigned, filters } = values;
		const limit = limitOf(values, n8n);
		// Zoom lists the two kinds apart.
		const devices: ZoomRecord[] = [];
		for (const type of assigned === 'all' ? BOTH : [assigned]) {
			if (limit.endsAt(devices.length)) break;
			const query = { type, ...toZoomFields(filters) };
			devices.push(...(await zoom.list('GET /phone/devices', { query }, limit.rest(devices.length))));
		}
		return devices;
	},
});
