/*
 * template_judge.h
 *		What a site's template says of the lines of one page.
 *
 * The page may be in the template itself, or an older copy of it, or its
 * article printed a second time.  Pages that hold it are its twins: they are
 * left out of every count, so that a page never counts for itself.
 */
#ifndef NP_CORE_TEMPLATE_JUDGE_H
#define NP_CORE_TEMPLATE_JUDGE_H

#include "core/template.h"

/* A share of pages. */
typedef struct NpTemplateCount
{
	uint8_t		held;			/* pages that hold it */
	uint8_t		counted;		/* pages that would be known to hold it */
	uint8_t		kind;			/* NpTemplateKind */
} NpTemplateCount;

/* What is known of one line of the page. */
typedef struct NpTemplateEvidence
{
	NpTemplateCount line;		/* the line itself */
	NpTemplateCount shape;		/* its best shape: any kind but a tail */
	bool		reprinted;		/* twins hold it, and no other page does */
} NpTemplateEvidence;

typedef struct NpTemplatePage
{
	const NpTemplate *template;
	uint64_t	counted;		/* set of the sample's pages less the twins */
	unsigned	pages;			/* their number */
	bool		itself;			/* the page is in the sample as it is */
	bool		twins;			/* other pages hold its article */
	NpTemplateEvidence *evidence;	/* one a line */
} NpTemplatePage;

/*
 * The evidence on each line of a page.  The lines are those of np_lines, in
 * their order.
 */
extern NpStatus np_template_page(NpArena *arena, const NpTemplate *template,
								 const NpText *text, const NpLines *lines,
								 NpTemplatePage *page);

/*
 * The pages that end a line with these words behind a separator of titles; or,
 * if most pages do, those that have them as a line of their own: the names of
 * the site and of its sections stand in its menus.  page is NULL for a title
 * that comes without its page.
 */
extern NpTemplateCount np_template_tail(NpArena *arena,
										const NpTemplate *template,
										const NpTemplatePage *page,
										const NpText *text, NpSpan tail);

/* Parts of 1000: 300 is on three pages of ten. */
static inline unsigned
np_template_share(NpTemplateCount count)
{
	return count.counted == 0 ? 0 : 1000u * count.held / count.counted;
}

#endif							/* NP_CORE_TEMPLATE_JUDGE_H */
