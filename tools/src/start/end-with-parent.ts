// Required into every child: when the parent is gone, however it went, the child ends as if it had been told to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
