import fc from 'fast-check';
import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';
import { FieldReader } from '../../nodes/adapter/kit/fieldReader';
import { runInN8n } from '../support/workflow';

const field = (name: string) => ({
	displayName: name,
	name,
	type: 'string' as const,
	default: '',
});

/** Gives each item's field `theirs` as n8n evaluates it, beside `ours` as the reader finds it. */
const comparing: INodeType = {
	description: {
		displayName: 'Comparing',
		name: 'comparing',
		group: ['transform'],
		version: 1,
		description: 'Reads two fields',
		defaults: { name: 'Comparing' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [field('ours'), field('theirs')],
	},
	async execute() {
		const reader = new FieldReader(this, new Map());
		const items = this.getInputData().map((_, item) => ({
			json: {
				ours: reader.read('ours', item) as string,
				theirs: this.getNodeParameter('theirs', item) as string,
			},
		}));
		return await Promise.resolve([items]);
	},
};

const odd = fc.constantFrom('={{ 1 + 1 }}', '{{ $json.x }}', '=', '', ' blank ', '\u0000', 'é"\'`\\n');

it('A column that is looked up is what n8n makes of the expression, whatever the text', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof(odd, fc.string(), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 20 }),
			async (texts) => {
				const { outputs, error } = await runInN8n({
					node: comparing,
					parameters: { ours: '={{ $json["some text"] }}', theirs: '={{ $json["some text"] }}' },
					credentials: { type: 'none', data: {} },
					items: texts.map((text) => ({ 'some text': text })),
				});
				expect(error).toBeUndefined();
				const read = outputs[0]?.map(({ json }) => json) ?? [];
				expect(read.map(({ ours }) => ours)).toEqual(texts);
				expect(read.map(({ theirs }) => theirs)).toEqual(texts);
			},
		),
		{ numRuns: 30 },
	);
});
