import { HeldPermit } from '../../../../zoom/api/limits/heldPermit';

it('gives back all that it holds, last first, although one of them cannot be given back', async () => {
	const permit = new HeldPermit();
	const back: string[] = [];
	const end = (name: string) => async (): Promise<void> => {
		await Promise.resolve();
		back.push(name);
		if (name === 'second') throw new Error('stuck');
	};
	for (const name of ['first', 'second', 'third']) permit.endWith(end(name));
	await expect(permit.end({ status: 200 })).rejects.toThrow('stuck');
	expect(back).toEqual(['third', 'second', 'first']);
	await permit.end({ status: 200 });
	expect(back).toHaveLength(3);
});

it.each([
	[{ status: 200 }, 1],
	[{ status: 429 }, 1],
	[{}, 0],
])(
	'tells each gate when the call leaves, every time, and when Zoom answers: %j',
	async (outcome, answers) => {
		const permit = new HeldPermit();
		const passes = [1, 2].map(() => ({ started: jest.fn(), answered: jest.fn() }));
		for (const pass of passes) permit.add(pass);
		permit.started();
		permit.started();
		await permit.end(outcome);
		for (const { started, answered } of passes) {
			expect(started).toHaveBeenCalledTimes(2);
			expect(answered).toHaveBeenCalledTimes(answers);
		}
	},
);
