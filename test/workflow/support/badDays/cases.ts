import type { IDataObject, INodeType } from 'n8n-workflow';
import { ZoomMeeting } from '../../../../nodes/ZoomMeeting/ZoomMeeting.node';
import { ZoomPhone } from '../../../../nodes/ZoomPhone/ZoomPhone.node';
import { ZoomReport } from '../../../../nodes/ZoomReport/ZoomReport.node';
import { ZoomStatus } from '../../../../nodes/ZoomStatus/ZoomStatus.node';
import { ZoomTeamChat } from '../../../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { ZoomUser } from '../../../../nodes/ZoomUser/ZoomUser.node';
import type { Story } from '../../../e2e/everyOperation/example';
import { ZOOM_MEETING } from '../../../e2e/everyOperation/zoomMeeting';
import { ZOOM_PHONE } from '../../../e2e/everyOperation/zoomPhone';
import { ZOOM_REPORT } from '../../../e2e/everyOperation/zoomReport';
import { ZOOM_STATUS } from '../../../e2e/everyOperation/zoomStatus';
import { ZOOM_TEAM_CHAT } from '../../../e2e/everyOperation/zoomTeamChat';
import { ZOOM_USER } from '../../../e2e/everyOperation/zoomUser';
import { MANY } from './many';

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

const NODES: ReadonlyArray<readonly [INodeType, readonly Story[]]> = [
	[new ZoomUser(), [...ZOOM_USER, ...MANY.users]],
	[new ZoomMeeting(), [...ZOOM_MEETING, ...MANY.meetings]],
	[new ZoomReport(), [...ZOOM_REPORT, ...MANY.reports]],
	[new ZoomPhone(), ZOOM_PHONE],
	[new ZoomTeamChat(), ZOOM_TEAM_CHAT],
	[new ZoomStatus(), ZOOM_STATUS],
];

export const isMany = (story: Story): story is ManyStory =>
	Object.values(MANY).some((stories) => stories.includes(story));

/** Every choice of the drop-downs: `resource operation`. */
const operationsOf = ({ description }: INodeType): string[] =>
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) => {
			const resource = displayOptions?.show?.['resource']?.[0] as string | undefined;
			return options.map((option) => ('value' in option ? `${resource ?? ''} ${String(option.value)}` : ''));
		});

/**
 * Every operation that the nodes show, with the examples of test/e2e/everyOperation/, where an operation without one
 * fails. n8n keeps the tokens of people who connected an account, so that those stories are told end to end only.
 */
export const CASES: readonly Case[] = NODES.flatMap(([node, stories]) =>
	operationsOf(node).flatMap((operation) => {
		const cases = stories
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
