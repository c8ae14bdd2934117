/*
 * lsh_append.c
 *		One posting more on a leaf, and in the log.
 *
 * This is what an insertion does most, once for each key of a row.  Logged by
 * GenericXLogFinish it takes some 12 us, because that compares all bytes of
 * the page with those before.  Which ones change is known here, so the record
 * of the same kind, for the server's own replay, is made by hand: a list of
 * offset, length and bytes.  It is so in the servers that compat.h names; for
 * others the page is compared.
 */
#include "postgres.h"

#include "access/rmgr.h"
#include "access/xloginsert.h"
#include "miscadmin.h"

#include "pg/lsh.h"

/* What changes: where the page's content ends, how many wait, and the one. */
#define CHANGES			3
#define CHANGED_BYTES	(2 + 2 + NP_POSTINGS_WHOLE)

typedef struct Delta
{
	size_t		length;
	char		bytes[CHANGES * 2 * sizeof(OffsetNumber) + CHANGED_BYTES];
} Delta;

static void
add_change(Delta *delta, Page page, size_t offset, size_t length)
{
	OffsetNumber head[2] = {(OffsetNumber) offset, (OffsetNumber) length};

	memcpy(delta->bytes + delta->length, head, sizeof(head));
	delta->length += sizeof(head);
	memcpy(delta->bytes + delta->length, (char *) page + offset, length);
	delta->length += length;
}

static void
log_change(Buffer buffer, Page page, size_t used)
{
	size_t		area = (size_t) (NP_LSH_AREA(page) - (unsigned char *) page);
	Delta		delta = {0};
	XLogRecPtr	end;

	add_change(&delta, page, offsetof(PageHeaderData, pd_lower),
			   sizeof(LocationIndex));
	add_change(&delta, page, area + NP_POSTINGS_WAITING_AT, 2);
	add_change(&delta, page, area + used, NP_POSTINGS_WHOLE);
	XLogBeginInsert();
	XLogRegisterBuffer(0, buffer, REGBUF_STANDARD);
	XLogRegisterBufData(0, delta.bytes, (uint32) delta.length);
	end = XLogInsert(RM_GENERIC_ID, 0);
	PageSetLSN(page, end);
}

static bool
append_and_compare(Relation index, Buffer buffer, const NpPosting *posting,
				   size_t used)
{
	GenericXLogState *log = GenericXLogStart(index);
	Page		page = GenericXLogRegisterBuffer(log, buffer, 0);

	if (!np_postings_append(NP_LSH_AREA(page), NP_LSH_CAPACITY, posting))
	{
		GenericXLogAbort(log);
		return false;
	}
	np_lsh_set_used(page, used + NP_POSTINGS_WHOLE);
	GenericXLogFinish(log);
	return true;
}

/* Appends to a leaf, which is locked; false if it has no room. */
bool
np_lsh_append(Relation index, Buffer buffer, const NpPosting *posting)
{
	Page		page = BufferGetPage(buffer);
	NpPostings	leaf = np_lsh_open_leaf(index, buffer, page);
	bool		appended;

	if (!NP_GENERIC_RECORD_IS_KNOWN)
		return append_and_compare(index, buffer, posting, leaf.used);
	START_CRIT_SECTION();
	appended = np_postings_append(NP_LSH_AREA(page), NP_LSH_CAPACITY, posting);
	if (appended)
	{
		np_lsh_set_used(page, leaf.used + NP_POSTINGS_WHOLE);
		MarkBufferDirty(buffer);
		if (RelationNeedsWAL(index))
			log_change(buffer, page, leaf.used);
	}
	END_CRIT_SECTION();
	return appended;
}
