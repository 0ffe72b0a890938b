/** Before anything whose place in the sources is asked for is loaded. */
process.setSourceMapsEnabled(true);
