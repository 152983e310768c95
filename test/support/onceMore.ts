// What runs against a real clock can be spoilt by a machine that stands still for a moment; a fault of ours fails each time.
jest.retryTimes(2, { logErrorsBeforeRetry: true });
