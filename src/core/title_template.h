/*
 * title_template.h
 *		The end that titles of a site have in common.
 */
#ifndef NP_CORE_TITLE_TEMPLATE_H
#define NP_CORE_TITLE_TEMPLATE_H

#include "core/template_judge.h"

/*
 * Cuts off the end of a title that other pages of its site have behind a
 * separator too, whatever it looks like.  Something is always left.  page is
 * NULL for a title that comes without its page.
 */
extern void np_cut_known_tail(NpArena *arena, const NpTemplate *template,
							  const NpTemplatePage *page,
							  const NpText *text, NpSpan *title);

#endif							/* NP_CORE_TITLE_TEMPLATE_H */
