import type { IDataObject, INodeType } from 'n8n-workflow';
import type { Story } from '../../../e2e/everyOperation/example';
import { storiesOf } from '../../../e2e/everyOperation/stories';
import { MANY } from './many';
import { ACTIONS, operationsOf } from '../../../support/nodes';

/** One operation, set up as a person does, and what came before it in the same account. */
export interface Case {
	/** Such as `user get`. */
	readonly operation: string;
	readonly node: INodeType;
	readonly story: Story;
	/** Place in the story. */
	readonly at: number;
}

/** A story whose operations get all items, not only the first. */
interface ManyStory extends Story {
	readonly items: readonly IDataObject[];
}

const MORE: Readonly<Record<string, readonly Story[]>> = {
	zoomUser: MANY.users,
	zoomMeeting: MANY.meetings,
	zoomReport: MANY.reports,
};

export const isMany = (story: Story): story is ManyStory =>
	Object.values(MANY).some((stories) => stories.includes(story));

/**
 * Every operation that the nodes show, with the examples of test/e2e/everyOperation/, where an operation without one
 * fails. n8n keeps the tokens of people who connected an account, so that those stories are told end to end only.
 */
export const CASES: readonly Case[] = ACTIONS.flatMap((node) =>
	operationsOf(node).flatMap((operation) => {
		const { name } = node.description;
		const cases = [...storiesOf(name), ...(MORE[name] ?? [])]
			.filter(({ asOwner }) => !asOwner)
			.flatMap((story) =>
				story.examples.flatMap((example, at) =>
					example.operation === operation ? [{ operation, node, story, at }] : [],
				),
			);
		if (cases.length === 0)
			throw new Error(`"${operation}" has no example in test/e2e/everyOperation/: add one`);
		return cases;
	}),
);
