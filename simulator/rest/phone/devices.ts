import { created, noContent, ok } from '../../http/answer';
import { Devices, type Device } from '../../phone/devices';
import { Phone, type PhoneUser } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { oneOf } from '../routing/schema';

const PATH = '/phone/devices/{deviceId}';
const EXTENSIONS = `${PATH}/extensions`;
const text = { type: 'string' };

const assigneeView = ({ user, extensionId, extensionNumber }: PhoneUser) => ({
	id: user.id,
	name: user.display_name,
	extension_id: extensionId,
	extension_number: extensionNumber,
	extension_type: 'user',
});

function shown(phone: Phone, { id, name, model, macAddress, status, assignees }: Device) {
	const site = phone.site(assignees[0]?.siteId ?? '') ?? phone.mainSite;
	return {
		id,
		display_name: name,
		device_type: model,
		mac_address: macAddress,
		status,
		site: { id: site.id, name: site.name },
		assignees: assignees.map(assigneeView),
	};
}

interface ListQuery extends PageQuery {
	type: 'assigned' | 'unassigned';
	assignee_type?: string;
	device_source?: string;
	location_status?: string;
	site_id?: string;
	device_type?: string;
	keyword?: string;
}

export const listDevices = defineRoute<ListQuery>({
	method: 'GET',
	path: '/phone/devices',
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_devices:admin'] },
	query: {
		...pageQuery(),
		type: oneOf('assigned', 'unassigned'),
		assignee_type: text,
		device_source: text,
		location_status: text,
		site_id: text,
		device_type: text,
		keyword: text,
	},
	handle(call) {
		const phone = call.account.part(Phone);
		const { type, site_id: site, device_type: maker, keyword = '' } = call.query;
		const wanted = call.account
			.part(Devices)
			.all.map((device) => ({ seq: device.seq, row: shown(phone, device) }))
			.filter(
				({ row }) =>
					row.assignees.length > 0 === (type === 'assigned') &&
					(site === undefined || site === row.site.id) &&
					(maker === undefined || row.device_type.toLowerCase().startsWith(maker.toLowerCase())) &&
					[row.display_name, row.mac_address].some((word) =>
						word.toLowerCase().includes(keyword.toLowerCase()),
					),
			);
		const { rows, fields } = paginate(call, wanted, 300, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({ next_page_token, page_size, total_records, devices: rows.map(({ row }) => row) });
	},
});

/** @throws Refusal 400 with code 400 */
function deviceOf({ account, params }: Pick<Call, 'account' | 'params'>): Device {
	const device = account.part(Devices).all.find(({ id }) => id === params['deviceId']);
	if (!device) throw new Refusal(400, 400, 'Device does not exist in the system.');
	return device;
}

export const getDevice = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:device:admin'] },
	handle(call) {
		const device = deviceOf(call);
		const provision = {
			type: 'manual',
			sip_accounts: [{ user_name: device.macAddress, sip_domain: 'sip.example.com', password: 'sip-secret' }],
		};
		return ok({ ...shown(call.account.part(Phone), device), provision });
	},
});

function logged(call: Pick<Call, 'account' | 'now'>, action: string, device: Device): void {
	const detail = `${action} device ${device.name}`;
	call.account.part(Devices).log.push({ time: call.now, action, category: 'Device', detail });
}

export const assignDevice = defineRoute<Record<string, never>, { assignee_extension_ids: string[] }>({
	method: 'POST',
	path: EXTENSIONS,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:write:device_extension:admin'] },
	body: {
		required: ['assignee_extension_ids'],
		properties: { assignee_extension_ids: { type: 'array', items: text } },
	},
	handle(call) {
		const device = deviceOf(call);
		const people = call.body.assignee_extension_ids.map((id) => {
			const person = call.account.part(Phone).users.find(({ extensionId }) => extensionId === id);
			if (!person) throw new Refusal(404, 1001, 'User extension ID or common area extension ID not found.');
			return person;
		});
		device.assignees.push(...people.filter((person) => !device.assignees.includes(person)));
		logged(call, 'Assign', device);
		return created({});
	},
});

export const unassignDevice = defineRoute({
	method: 'DELETE',
	path: `${EXTENSIONS}/{extensionId}`,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:device_extension:admin'] },
	handle(call) {
		const device = deviceOf(call);
		const { extensionId } = call.params;
		const person = device.assignees.find((one) => one.extensionId === extensionId);
		if (!person) throw invalidParameter(`The device is not assigned to ${extensionId}.`);
		device.assignees = device.assignees.filter((one) => one !== person);
		logged(call, 'Unassign', device);
		return noContent;
	},
});
