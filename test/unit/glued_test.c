/*
 * glued_test.c
 *		Edges between words without a blank are found wherever they stand.
 */
#include "core/glued.h"

#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

static size_t
edges_in(const char *string)
{
	NpText		text = np_copy_text(string);
	NpGlued		glued;

	np_read_glued(&text, (NpSpan) {0, text.length}, &glued);
	np_free_copy(&text);
	return glued.count;
}

static void
finds_edges(void)
{
	CHECK(edges_in("ShareThe boat left") == 1);
	CHECK(edges_in("SHAREThe boat left") == 1);
	CHECK(edges_in("5 min readThe boat left") == 1);
	CHECK(edges_in("\xd0\x9f\xd0\xb5\xd1\x87\xd0\xb0\xd1\x82\xd1\x8c\xd0\x92 \xd0\xbf\xd0\xbe\xd1\x80\xd1\x82") == 1);
	CHECK(edges_in("The boat left. The BBC said so, on Friday.") == 0);
	CHECK(edges_in("McDonald") == 0);
	CHECK(edges_in("") == 0);
}

static const char *const pieces[] = {
	"a", "A", "bc", "BC", "word", "WORD", "Word", "1", "19", " ", " ", ".",
	"\xe2\x80\x99", "\xc3\xa9", "\xc3\x89", "\xd0\xbf", "\xd0\x9f", "\xe0\xb9\x91"
};

/* What looks for edges eight bytes at a time misses none. */
static void
misses_none(void)
{
	uint64_t	seed = 1;
	int			wrong = 0;
	int			with = 0;

	for (int i = 0; i < 200000; i++)
	{
		char		line[256] = "";
		NpText		text = {line, 0, false};
		NpGlued		glued;
		NpGlued		plain;

		while (text.length < 40 + seed % 60)
		{
			const char *piece;

			seed = np_mix(seed + 1);
			piece = pieces[seed % (sizeof(pieces) / sizeof(pieces[0]))];
			memcpy(line + text.length, piece, strlen(piece));
			text.length += strlen(piece);
		}
		np_read_glued(&text, (NpSpan) {0, text.length}, &glued);
		np_read_glued_plain(&text, (NpSpan) {0, text.length}, &plain);
		wrong += glued.count != plain.count ||
			memcmp(glued.edges, plain.edges,
				   plain.count * sizeof(plain.edges[0])) != 0;
		with += plain.count > 0;
	}
	CHECK(wrong == 0);
	CHECK(with > 1000 && with < 199000);
}

int
main(void)
{
	finds_edges();
	misses_none();
	return np_done("glued");
}
