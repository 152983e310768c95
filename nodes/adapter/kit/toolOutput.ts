import type { ZoomRecord } from '../../../zoom/values';
import { WithFiles, type Output, type OutputItem } from './output';
import {
	options,
	shownWhen,
	type Parameter,
	type Parameters,
	type ReadContext,
	type ReadField,
} from './parameters';
import { textList } from './structuredParameters';

/** n8n's own conditions. */
const AS_TOOL = { '@tool': [true] };
const NO_TOOL = { '@tool': [false] };

const RAW = { name: 'Raw', value: 'raw', description: 'All fields that Zoom returns' } as const;
const SELECTED = {
	name: 'Selected Fields',
	value: 'selected',
	description: 'Only the fields you name; saves the model reading the rest',
} as const;
const SIMPLIFIED = {
	name: 'Simplified',
	value: 'simplified',
	description: 'The most important fields',
} as const;

const words = { displayName: 'Output', description: 'How much of each result the AI agent gets' };
const simplified = options({ ...words, options: [RAW, SELECTED, SIMPLIFIED], default: 'simplified' });
const plain = options({ ...words, options: [RAW, SELECTED], default: 'raw' });
const fields = shownWhen(
	{ output: ['selected'] },
	textList({
		displayName: 'Fields',
		placeholder: 'e.g. topic, start_time',
		description: 'Names of fields as they are in the raw output, separated by commas',
		required: true,
	}),
);

/** "Output" of an operation while an AI agent uses its node as a tool, in place of "Simplify". */
export interface ToolOutput {
	/** Shown while the node is a tool. */
	readonly parameters: Parameters;
	/** How the fields read, and what is done with the results. Both leave everything as it is where the node is no tool. */
	reads(read: ReadField, context: ReadContext): { readonly read: ReadField; readonly cut: Cut };
}

type Cut = (output: Output) => Output;

const UNCUT: Cut = (output) => output;
const NONE: ToolOutput = { parameters: {}, reads: (read) => ({ read, cut: UNCUT }) };

/** What only reads has it, unless it offers outputs of its own. */
export function toolOutputOf(operation: string, own: Parameters): ToolOutput {
	const canSimplify = 'simplify' in own;
	if ('output' in own || !(canSimplify || operation.startsWith('get'))) return NONE;
	const output: Parameter<'raw' | 'selected' | 'simplified'> = canSimplify ? simplified : plain;
	return {
		parameters: {
			...(canSimplify && { simplify: shownWhen(NO_TOOL, own['simplify'] as Parameter<unknown>) }),
			output: shownWhen(AS_TOOL, output),
			outputFields: shownWhen(AS_TOOL, fields),
		},
		reads(read, context) {
			if (!context.asTool) return { read, cut: UNCUT };
			const chosen = output.parse(read('output'), context);
			const names = chosen === 'selected' ? fields.parse(read('outputFields'), context) : undefined;
			return {
				read: (name) => (name === 'simplify' ? chosen === 'simplified' : read(name)),
				cut: names ? (all) => cutTo(names, all) : UNCUT,
			};
		},
	};
}

const cutTo = (names: readonly string[], output: Output): Output =>
	Array.isArray(output)
		? output.map((one: OutputItem) => pick(names, one))
		: pick(names, output as OutputItem);

function pick(names: readonly string[], item: OutputItem): OutputItem {
	if (item instanceof WithFiles) return new WithFiles(pickFrom(names, item.record), item.files);
	return pickFrom(names, item);
}

/** A record with none of them, such as the one that says which days are missing, stays whole. */
function pickFrom(names: readonly string[], record: ZoomRecord): ZoomRecord {
	const there = names.filter((name) => name in record);
	return there.length > 0 ? Object.fromEntries(there.map((name) => [name, record[name]])) : record;
}
