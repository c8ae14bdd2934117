-- The library says the version that the control file says.
SELECT newsprint_version() = extversion AS same
FROM pg_extension WHERE extname = 'newsprint';
