// A worker that has run its specs frees their heaps before it ends. On a busy machine that takes longer than the half
// second that Jest waits, and Jest then reports a leak. Nothing is left to do at `exit`: what a spec leaves open keeps
// a worker from getting there, and is reported as before.
if (process.send) process.once('exit', () => process.kill(process.pid, 'SIGKILL'));
