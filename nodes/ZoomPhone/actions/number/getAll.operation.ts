import { defineOperation, field, limitOf, listSize, toZoomFields } from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many phone numbers',
	description: 'List the phone numbers of the account and who has them',
	parameters: {
		...listSize,
		filters: field.filters({
			allocatedProduct: field.options({
				displayName: 'Product',
				description: 'Only numbers of this product',
				options: [
					{ name: 'Not Allocated', value: 'UNALLOCATED' },
					{ name: 'Zoom Contact Center', value: 'ZOOM_CONTACT_CENTER' },
					{ name: 'Zoom Phone', value: 'ZOOM_PHONE' },
				],
				default: 'ZOOM_PHONE',
			}),
			assignedToType: field.options({
				displayName: 'Assigned To',
				description: 'Only numbers that belong to this kind of owner',
				options: [
					{ name: 'Auto Receptionist', value: 'AutoReceptionist' },
					{ name: 'Call Queue', value: 'CallQueue' },
					{ name: 'Common Area', value: 'CommonArea' },
					{ name: 'Nobody', value: 'PhoneUnassigned', description: 'Numbers of Zoom Phone that are free' },
					{ name: 'Shared Line Group', value: 'SharedLineGroup' },
					{ name: 'User', value: 'User' },
				],
				default: 'PhoneUnassigned',
			}),
			keyword: field.text({
				displayName: 'Number Begins With',
				description: 'Only numbers that begin with these digits, with the country code',
				placeholder: 'e.g. +1415',
			}),
			numberSource: field.options({
				displayName: 'Source',
				description: 'Only numbers that come from there',
				options: [
					{ name: 'BYOC Cloud', value: 'BYOCCloud' },
					{ name: 'BYOC Premises', value: 'BYOCPremises' },
					{ name: 'Third Party', value: 'ThirdPartyNumber' },
					{ name: 'Zoom', value: 'Zoom' },
					{ name: 'Zoom (Ported)', value: 'ZoomPorted' },
					{ name: 'Zoom (Reserved)', value: 'ZoomReserved' },
				],
				default: 'Zoom',
			}),
			numberStatus: field.options({
				displayName: 'Status',
				description: 'Only numbers with this status',
				options: [
					{ name: 'Normal', value: 'Normal' },
					{ name: 'Pending', value: 'Pending', description: 'For example while it is being ported' },
				],
				default: 'Normal',
			}),
			numberType: field.options({
				displayName: 'Type',
				description: 'Only numbers of this type',
				options: [
					{ name: 'ITFS', value: 'ITFS', description: 'International toll-free' },
					{ name: 'Mobile', value: 'Mobile' },
					{ name: 'National', value: 'National' },
					{ name: 'Shared Cost', value: 'SharedCost' },
					{ name: 'Toll', value: 'Toll' },
					{ name: 'Toll-Free', value: 'TollFree' },
					{ name: 'Virtual Service', value: 'VirtualService' },
				],
				default: 'Toll',
			}),
			siteId: siteLocator('Only numbers of this site'),
		}),
		simplify: field.simplify([
			'id',
			'number',
			'display_name',
			'number_type',
			'status',
			'allocated_product',
			'site',
			'assigned_list',
		]),
	},
	subject: () => 'list of phone numbers',
	async execute({ zoom, n8n, values }) {
		const query = toZoomFields(values.filters);
		const numbers = await zoom.list('GET /number_management/numbers', { query }, limitOf(values, n8n).rest());
		return numbers.map(values.simplify);
	},
});
