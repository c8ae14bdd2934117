/*
 * driver.c
 *		Runs a fuzz target without libFuzzer: seeded mutations, some seconds.
 *
 * usage: x_fuzz SECONDS      a smoke run, the same inputs on every machine
 *        x_fuzz FILE...      the given inputs once, to repeat a finding
 *
 * The inputs are grown from fragments that news pages are made of and that
 * parsers trip over.  A deep run uses libFuzzer with the same target function.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_INPUT	4096

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const fragments[] = {
	"\n", "\r\n", "\r", "\t", " ", "\n\n", "-", "|", " | ", "READ MORE: ",
	"Share", "Advertisement", "(Image: Agency)", "Mr. ", "Dr ", "U.S. ",
	"Anna Berg", "said", "the ", "of ", "(ACME)", "\"", "\xe2\x80\x9c",
	"\xe2\x80\x9d", "\xe2\x80\x99", "'s ", ". ", "! ", "? ", "...", "1,000",
	"caf\xc3\xa9", "e\xcc\x81", "\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0 ",
	"\xe6\x9d\xb1\xe4\xba\xac", "\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2",
	"\xd8\xa7\xd9\x84\xd9\x82", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
	"\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf", "\xc2\xad", "\xe2\x80\xa8",
	"\xef\xac\x81", "\xc4\xb0", "\xc3\x9f", "\x01", "\x7f", "\xc2\x85",
};

/* splitmix64 (Steele, Lea, Flood 2014). */
static uint64_t
random_next(uint64_t *state)
{
	uint64_t	z = (*state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* Appends a fragment, some random bytes, or a copy of an earlier part. */
static size_t
append(uint8_t *input, size_t size, uint64_t *state)
{
	uint64_t	choice = random_next(state) % 16;
	const char *fragment;
	size_t		length;

	if (choice == 0 && size < MAX_INPUT)
	{
		input[size] = (uint8_t) random_next(state);
		return size + 1;
	}
	if (choice == 1 && size > 0)
	{
		size_t		from = random_next(state) % size;

		length = 1 + random_next(state) % (size - from);
		if (size + length > MAX_INPUT)
			return size;
		memmove(input + size, input + from, length);
		return size + length;
	}
	fragment = fragments[random_next(state) % (sizeof(fragments) / sizeof(fragments[0]))];
	length = strlen(fragment);
	if (size + length > MAX_INPUT)
		return size;
	memcpy(input + size, fragment, length);
	return size + length;
}

/* Hands over a block of exactly the input's size, so overreads are found. */
static void
run_one(const uint8_t *input, size_t size)
{
	uint8_t    *copy = malloc(size > 0 ? size : 1);

	if (copy == NULL)
		abort();
	memcpy(copy, input, size);
	(void) LLVMFuzzerTestOneInput(copy, size);
	free(copy);
}

static unsigned long
smoke(double seconds)
{
	static uint8_t input[MAX_INPUT];
	uint64_t	state = 1;
	unsigned long runs = 0;
	time_t		end = time(NULL) + (time_t) seconds;

	while (time(NULL) < end)
	{
		size_t		size = 0;
		uint64_t	steps = random_next(&state) % 64;

		if (runs % 100 == 99)
			steps *= 16;
		for (uint64_t i = 0; i < steps; i++)
			size = append(input, size, &state);
		run_one(input, size);
		runs++;
	}
	return runs;
}

static int
run_file(const char *path)
{
	static uint8_t input[1 << 20];
	FILE	   *file = fopen(path, "rb");
	size_t		size;

	if (file == NULL)
	{
		perror(path);
		return 1;
	}
	size = fread(input, 1, sizeof(input), file);
	fclose(file);
	run_one(input, size);
	return 0;
}

int
main(int argc, char **argv)
{
	int			status = 0;

	if (argc == 2 && atof(argv[1]) > 0)
	{
		printf("%s: %lu inputs\n", argv[0], smoke(atof(argv[1])));
		return 0;
	}
	for (int i = 1; i < argc; i++)
		status |= run_file(argv[i]);
	return status;
}
