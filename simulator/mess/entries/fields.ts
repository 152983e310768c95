import type { Entry, MessyCall } from '../entry';
import type { Luck } from '../luck';
import { isGood, mapObjects, nameOf, withBody, type Json } from '../shape';

/** Single fields: gone, empty, of another type, or new. */

/** What makes a thing that thing, and what is about the answer as a whole. */
const KEPT =
	/^(?:id|ids|uuid|code|message|email|next_page_token|page_\w+|total_records|from|to|settings|.*_ids?|.*_uuid|.*email|.*_url)$/;
const isText = (value: unknown): value is string => typeof value === 'string';
const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

/** How many of the fields are struck on one day, and in how many of the things that have them. */
const FIELDS = 0.15;
const THINGS = 0.6;

type Change = (fields: Json, key: string) => Json;

/** A field that is struck in one answer is so in all others: the account is like that. */
const strike = (
	mayStrike: (key: string, value: unknown) => boolean,
	change: Change,
	share = FIELDS,
): NonNullable<Entry['answer']> => {
	const ofThing =
		(luck: Luck) =>
		(thing: Json, place: string): Json => {
			const struck = Object.entries(thing).filter(
				([key, value]) =>
					mayStrike(key, value) && luck.chance(share, key) && luck.chance(THINGS, key, nameOf(thing, place)),
			);
			return struck.reduce((fields, [key]) => change(fields, key), thing);
		};
	return (answer, call, luck) =>
		isGood(answer) && isOfAccount(call) ? withBody(answer, mapObjects(answer.body, ofThing(luck))) : answer;
};

const isOfAccount = ({ route }: MessyCall): boolean => !route.includes('/oauth/');
const mayGo = (key: string, value: unknown): boolean => isScalar(value) && !KEPT.test(key);

export const FIELDS_ENTRIES: readonly Entry[] = [
	{
		name: 'fieldMissing',
		what: 'Fields that Zoom’s documents show in every answer are not there.',
		source: 'https://github.com/Jericho/ZoomNet/issues/100',
		confidence: 'observed',
		answer: strike(mayGo, (fields, key) => {
			const { [key]: _gone, ...rest } = fields;
			return rest;
		}),
	},
	{
		name: 'fieldNull',
		what: 'Fields are null.',
		source: 'https://github.com/JosephMcEvoy/PSZoom/issues/7',
		confidence: 'observed',
		answer: strike(mayGo, (fields, key) => ({ ...fields, [key]: null })),
	},
	{
		name: 'fieldEmpty',
		what: 'Text, also one of a few words such as a type or a time, is empty.',
		source: 'https://github.com/Jericho/ZoomNet/issues/192',
		confidence: 'observed',
		answer: strike(
			(key, value) => isText(value) && mayGo(key, value),
			(fields, key) => ({ ...fields, [key]: '' }),
		),
	},
	{
		name: 'numberAsText',
		what: 'Numbers, those of meetings included, come as text.',
		source: 'https://github.com/Jericho/ZoomNet/issues/228',
		confidence: 'observed',
		answer: strike(
			(key, value) => typeof value === 'number' && !/^(?:code|page_\w+|total_records)$/.test(key),
			(fields, key) => ({ ...fields, [key]: String(fields[key]) }),
			0.5,
		),
	},
	{
		name: 'textAsNumber',
		what: 'Text that is made of digits, such as an ID or a size, comes as a number.',
		source: 'https://github.com/Jericho/ZoomNet/issues/202',
		confidence: 'observed',
		answer: strike(
			(_key, value) => isText(value) && /^[1-9]\d{0,14}$/.test(value),
			(fields, key) => ({ ...fields, [key]: Number(fields[key]) }),
			0.7,
		),
	},
	{
		name: 'fieldUnknown',
		what: 'Answers have fields, lists and objects that no document names.',
		source: 'https://developers.zoom.us/changelog/',
		confidence: 'documented',
		answer: (answer, call) =>
			isGood(answer) && isOfAccount(call)
				? withBody(
						answer,
						mapObjects(answer.body, (fields) => ({
							...fields,
							sensitivity_label: { id: null, items: [null, 1, { name: '' }] },
							beta_feature: true,
						})),
					)
				: answer,
	},
];
