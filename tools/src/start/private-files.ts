// Required into every process of `npm start`: what it writes is for its own user alone.
process.umask(0o077);
