import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { NamedMethod } from './methods';
import { text, type Parameter } from './parameters';

/** A time zone of the tz database, from a list that can be searched. */

/** Names that have replaced others, which Node still lists: a person looks for either. */
const NEWER_NAMES = [
	'Africa/Asmara',
	'America/Argentina/Buenos_Aires',
	'America/Nuuk',
	'Asia/Ho_Chi_Minh',
	'Asia/Kathmandu',
	'Asia/Kolkata',
	'Asia/Yangon',
	'Europe/Kyiv',
];

/** n8n marks a drop-down in red whose value is not among its choices, and an empty one is what people begin with. */
const NOT_SET = { name: '(Not Set)', value: '' };

/** All that this Node knows, each with its offset of today. */
const timeZones: NamedMethod<(this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>> = {
	name: 'getTimeZones',
	async method() {
		const zones = new Set([...Intl.supportedValuesOf('timeZone'), ...NEWER_NAMES].sort());
		zones.delete('UTC');
		const named = ['UTC', ...zones].map((zone) => ({
			name: `${zone} (${DateTime.local({ zone }).toFormat("'UTC'ZZ")})`,
			value: zone,
		}));
		return await Promise.resolve([NOT_SET, ...named]);
	},
};

/** @param hint what it is the time zone of, and what it is when it is not set */
export const timeZone = (hint: string): Parameter<string> => ({
	...text({ displayName: 'Time Zone' }),
	property: {
		displayName: 'Time Zone Name or ID',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint,
		type: 'options',
		typeOptions: { loadOptionsMethod: timeZones.name },
		default: '',
	},
	methods: { loadOptions: { [timeZones.name]: timeZones.method } },
});
