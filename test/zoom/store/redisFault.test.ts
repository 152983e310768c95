import { faultWords, isOutage, redisFault } from '../../../zoom/store/redisFault';

function reply(message: string): Error {
	const error = new Error(message);
	error.name = 'ReplyError';
	return error;
}

const SHA = '5f7e4ac8d8a6f4f6a7fcb2b4a4a1f6d2a4c0ffee';

it.each([
	['full', `OOM command not allowed when used memory > 'maxmemory'. script: ${SHA}, on @user_script:2.`],
	[
		'full',
		`ERR Error running script (call to f_${SHA}): @user_script:2: @user_script: 2: -OOM command not allowed when used memory > 'maxmemory'.`,
	],
	['readOnly', `READONLY You can't write against a read only replica. script: ${SHA}, on @user_script:1.`],
	['readOnly', "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'."],
	[
		'noWrites',
		'MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk.',
	],
	['noWrites', `NOREPLICAS Not enough good replicas to write. script: ${SHA}, on @user_script:1.`],
	['gone', 'LOADING Redis is loading the dataset in memory'],
	['gone', 'WRONGPASS invalid username-password pair or user is disabled.'],
	['gone', 'NOAUTH Authentication required.'],
	['gone', 'BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.'],
	['gone', 'CLUSTERDOWN The cluster is down'],
	['gone', 'ERR max number of clients reached'],
	['right', "NOPERM this user has no permissions to run the 'evalsha' command"],
	[
		'right',
		`ERR The user executing the script can't run this command or subcommand script: ${SHA}, on @user_script:1.`,
	],
	[
		'key',
		`WRONGTYPE Operation against a key holding the wrong kind of value script: ${SHA}, on @user_script:1.`,
	],
	[
		'key',
		`ERR Error running script (call to f_${SHA}): @user_script:2: @user_script: 2: WRONGTYPE Operation against a key holding the wrong kind of value`,
	],
	['key', `ERR value is not an integer or out of range script: ${SHA}, on @user_script:1.`],
	['key', `ERR hash value is not an integer script: ${SHA}, on @user_script:1.`],
	['key', `ERR user_script:1: attempt to compare number with nil script: ${SHA}, on @user_script:1.`],
	['call', `ERR Unknown Redis command called from script script: ${SHA}, on @user_script:1.`],
])('takes for %s: %s', (fault, message) => {
	expect(redisFault(reply(message))).toBe(fault);
});

it('takes whatever is no reply for a connection that is gone', () => {
	expect(redisFault(new Error('connect ECONNREFUSED 127.0.0.1:6379'))).toBe('gone');
	expect(redisFault('READONLY')).toBe('gone');
});

it('tells what concerns all calls from what concerns one', () => {
	expect((['gone', 'full', 'readOnly', 'noWrites'] as const).every(isOutage)).toBe(true);
	expect((['right', 'key', 'call'] as const).some(isOutage)).toBe(false);
});

it('says it in words, without the script', () => {
	expect(faultWords(reply(`OOM command not allowed. script: ${SHA}, on @user_script:2.`))).toMatch(
		/^it is full/,
	);
	expect(faultWords(reply(`ERR no. script: ${SHA}, on @user_script:2.`))).toBe('ERR no.');
	expect(faultWords(new Error('Stream isn’t writeable and enableOfflineQueue options is false'))).toBe(
		'the connection was lost',
	);
});
