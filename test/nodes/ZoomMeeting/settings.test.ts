import type { INodeProperties } from 'n8n-workflow';
import {
	createSettings,
	settingsOf,
	updateSettings,
} from '../../../nodes/ZoomMeeting/actions/meeting/settings';
import {
	createSettings as createWebinarSettings,
	updateSettings as updateWebinarSettings,
} from '../../../nodes/ZoomMeeting/actions/webinar/settings';
import { ZoomMeeting } from '../../../nodes/ZoomMeeting/ZoomMeeting.node';
import { loadOpenApi } from '../../support/openapi';

const zoomApi = loadOpenApi();

type Groups = typeof createSettings;

interface Schema {
	type?: string;
	enum?: unknown[];
	deprecated?: boolean;
	properties?: Record<string, Schema>;
}

const fieldsOf = (groups: Record<string, { property: { options?: unknown } }>): INodeProperties[] =>
	Object.values(groups).flatMap(({ property }) => property.options as INodeProperties[]);

/** `breakoutRoom__enable` as `breakout_room.enable`. */
const zoomName = (name: string): string =>
	name.replace('__', '.').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Zoom's settings, objects taken apart, without what is deprecated. */
function documented(method: string, path: string): Map<string, Schema> {
	const body = (zoomApi.operation(method, path)?.body ?? {}) as Schema;
	const known = new Map<string, Schema>();
	for (const [name, schema] of Object.entries(body.properties?.['settings']?.properties ?? {})) {
		// Zoom's own words: "deprecated"; `in_meeting` runs the meeting in India and is out of use too.
		if (schema.deprecated || name === 'in_meeting') continue;
		const inner = Object.entries(schema.properties ?? {}).filter(([, field]) => !field.deprecated);
		if (inner.length === 0) known.set(name, schema);
		else for (const [field, shape] of inner) known.set(`${name}.${field}`, shape);
	}
	return known;
}

describe.each([
	['Create', 'POST', '/users/{userId}/meetings', createSettings],
	['Update', 'PATCH', '/meetings/{meetingId}', updateSettings],
	['Create a webinar', 'POST', '/users/{userId}/webinars', createWebinarSettings],
	['Update a webinar', 'PATCH', '/webinars/{webinarId}', updateWebinarSettings],
])('the settings of %s', (_name, method, path, groups) => {
	const fields = fieldsOf(groups);
	const zoom = documented(method, path);

	it('are all that Zoom documents, and no others', () => {
		expect(fields.map(({ name }) => zoomName(name)).sort()).toEqual([...zoom.keys()].sort());
	});

	it('have Zoom’s types and Zoom’s values', () => {
		const ofZoom = (name: string): Schema => zoom.get(zoomName(name)) ?? {};
		const booleans = fields.filter(({ name }) => ofZoom(name).type === 'boolean');
		expect(booleans.filter(({ type }) => type !== 'boolean')).toEqual([]);
		expect(booleans.length).toBeGreaterThan(10);
		const choices = fields.filter(({ name, options }) => options && ofZoom(name).enum);
		expect(choices.length).toBeGreaterThan(2);
		for (const { name, options } of choices) {
			const values = (options as Array<{ value: unknown }>).map(({ value }) => value);
			expect([name, [...values].sort()]).toEqual([name, [...(ofZoom(name).enum ?? [])].sort()]);
		}
	});
});

/** Fields of ours that become others of Zoom's. */
const NOT_ZOOMS = ['end_time', 'external_key', 'external_key_field'];

describe.each([
	['Create', 'POST', '/users/{userId}/meetings', 'meeting', 'create'],
	['Update', 'PATCH', '/meetings/{meetingId}', 'meeting', 'update'],
	['Create a webinar', 'POST', '/users/{userId}/webinars', 'webinar', 'create'],
	['Update a webinar', 'PATCH', '/webinars/{webinarId}', 'webinar', 'update'],
])('the fields of %s', (_name, method, path, resource, operation) => {
	it('are all that Zoom documents, and no others', () => {
		const documented = Object.keys(
			((zoomApi.operation(method, path)?.body ?? {}) as Schema).properties ?? {},
		);
		const own = new ZoomMeeting().description.properties.filter(
			({ displayOptions: { show } = {} }) =>
				show?.['resource']?.includes(resource) && show['operation']?.includes(operation),
		);
		const offered = own.flatMap((property) =>
			['additionalFields', 'updateFields'].includes(property.name)
				? (property.options as INodeProperties[])
				: property,
		);
		const names = new Set(offered.map(({ name }) => zoomName(name).split('.')[0] ?? ''));
		expect(documented.filter((name) => name !== 'settings' && !names.has(name))).toEqual([]);
		const ofCollections = own.flatMap(({ name, options }) =>
			['additionalFields', 'updateFields'].includes(name) ? (options as INodeProperties[]) : [],
		);
		const unknown = ofCollections
			.map(({ name }) => zoomName(name).split('.')[0] ?? '')
			.filter((name) => !documented.includes(name) && !NOT_ZOOMS.includes(name));
		expect(unknown).toEqual([]);
	});
});

describe('settings', () => {
	const none = Object.fromEntries(Object.keys(createSettings).map((group) => [group, {}])) as Record<
		keyof Groups,
		object
	>;
	const parsed = (group: keyof Groups, raw: object) =>
		settingsOf({ ...none, [group]: createSettings[group].parse(raw) } as never);

	it('send every yes or no as it was set, and nothing that was left alone', () => {
		for (const [group, { property }] of Object.entries(createSettings)) {
			for (const { name, type } of property.options as INodeProperties[]) {
				if (type !== 'boolean') continue;
				for (const value of [true, false]) {
					const settings = parsed(group as keyof Groups, { [name]: value });
					const [outer = '', inner] = zoomName(name).split('.');
					expect(settings).toEqual({ [outer]: inner === undefined ? value : { [inner]: value } });
				}
			}
		}
		expect(settingsOf(none as never)).toBeUndefined();
	});
});
